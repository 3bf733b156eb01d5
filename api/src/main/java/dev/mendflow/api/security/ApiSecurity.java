package dev.mendflow.api.security;

import dev.mendflow.api.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The doors for programs: the engine's records, the REST surface and the machine room. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(TokenSettings.class)
class ApiSecurity {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Permitted here because the ingest checks its own secret and that the caller is the engine. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRecords(HttpSecurity http) {
        return http.securityMatcher("/engine/records")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.POST, "/engine/records")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, SecurityProblems problems, TokenSettings settings, Accounts accounts) {
        http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(ApiSecurity::comesWithASession))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(context -> context.securityContextRepository(new SessionHolders(accounts)))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(SecurityHeaders::write)
                .authorizeHttpRequests(calls -> calls.requestMatchers(
                                HttpMethod.GET, "/api/track/*", "/api/track/*/attachments/*", "/api/service-areas")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/cases", "/api/track/*/*")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll());
        String issuer = settings.issuer();
        if (issuer != null) {
            var tokens = new Tokens(settings, accounts);
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .jwt(jwt -> jwt.decoder(tokens.decoder(issuer)).jwtAuthenticationConverter(tokens::caller)));
        }
        return http.build();
    }

    /**
     * A browser adds the session cookie by itself, so such a call has to prove that our page made it; a call with a tracking link
     * acts by that secret and not by the session.
     */
    private static boolean comesWithASession(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && request.getRequestedSessionId() != null
                && !request.getRequestURI().startsWith("/api/track/");
    }
}
