package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;

/** The doors for people: pages with a sign-in form, a session and a proof that our own page sent each form. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] PUBLIC = {
        "/",
        "/login",
        "/report",
        "/report/**",
        "/track",
        "/track/*",
        "/track/*/**",
        "/survey/*",
        "/assets/**",
        "/favicon.ico",
        "/error"
    };

    private static final String[] STAFF = {
        "/inbox",
        "/inbox/**",
        "/cases",
        "/cases/**",
        "/board",
        "/board/**",
        "/processes",
        "/processes/**",
        "/instances",
        "/instances/**",
        "/incidents",
        "/notices",
        "/notices/**",
        "/engine-state",
        "/designer",
        "/designer/**",
        "/dispatch",
        "/dispatch/**",
        "/jobs",
        "/jobs/**",
        "/labels",
        "/admin",
        "/admin/**"
    };

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts) {
        return http.headers(SecurityHeaders::write)
                .csrf(csrf -> csrf.ignoringRequestMatchers(PageSecurity::carriesItsOwnProof))
                .securityContext(context -> context.securityContextRepository(new SessionHolders(accounts)))
                .requestCache(cache -> cache.requestCache(new WayBack()))
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInFirst()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .authorizeHttpRequests(calls -> calls.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(STAFF)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /**
     * A rating names the secret of its case, and a report of somebody who is not signed in is nobody's: neither uses anything that a
     * browser adds by itself. So a page that was open for long loses nothing.
     */
    private static boolean carriesItsOwnProof(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/survey/")
                || path.equals("/report") && SecurityContextHolder.getContext().getAuthentication() == null;
    }
}
