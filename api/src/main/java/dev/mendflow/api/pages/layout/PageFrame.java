package dev.mendflow.api.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives each rendered page, error pages included, the {@link Page} that its frame shows. */
class PageFrame implements HandlerInterceptor {

    private static final Set<String> OVERSEERS =
            Set.of("ROLE_MANAGER", "ROLE_DISPATCHER", "ROLE_DESIGNER", "ROLE_ADMIN");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && answer.getViewName() != null && !isRedirect(answer.getViewName())) {
            answer.addObject("page", pageOf(request));
        }
    }

    private static boolean isRedirect(String view) {
        return view.startsWith("redirect:") || view.startsWith("forward:");
    }

    private static Page pageOf(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        Set<String> roles = signedIn ? rolesOf(who) : Set.of();
        boolean staff = signedIn && !roles.equals(Set.of("ROLE_CUSTOMER"));
        return new Page(
                LocaleContextHolder.getLocale().getLanguage(),
                signedIn ? who.getName() : null,
                staff,
                staff ? sectionsFor(roles) : List.of(),
                inLanguage(request, "zh"),
                inLanguage(request, "en"));
    }

    private static Set<String> rolesOf(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .collect(Collectors.toSet());
    }

    private static List<Section> sectionsFor(Set<String> roles) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("inbox", "/inbox"));
        sections.add(new Section("cases", "/cases"));
        if (roles.stream().anyMatch(OVERSEERS::contains)) {
            sections.add(new Section("processes", "/processes"));
            sections.add(new Section("instances", "/instances"));
        }
        return sections;
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(failed instanceof String path ? path : request.getRequestURI());
        if (failed == null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", language).build(false).toUriString();
    }
}
