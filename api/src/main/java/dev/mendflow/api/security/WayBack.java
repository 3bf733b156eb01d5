package dev.mendflow.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where somebody goes who had to sign in first: to the page that they wanted or were on, never to a part of it that was asked
 * for again by itself.
 */
final class WayBack extends HttpSessionRequestCache {

    private static final String PLACE = WayBack.class.getName();
    private static final String CONTINUE = "continue";

    WayBack() {
        setSessionAttrName(PLACE);
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        RequestMatcher reading = request -> request.getMethod().equals("GET");
        setRequestMatcher(new AndRequestMatcher(reading, pages));
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            super.saveRequest(request, response);
            return;
        }
        String page = pageOf(request.getHeader("HX-Current-URL"));
        if (page != null) {
            request.getSession().setAttribute(PLACE, new SimpleSavedRequest(page));
        }
    }

    /** Without the host, so that it leads nowhere else. */
    private static @Nullable String pageOf(@Nullable String address) {
        try {
            URI page = URI.create(address == null ? "" : address);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return null;
            }
            return path + "?" + (page.getRawQuery() == null ? "" : page.getRawQuery() + "&") + CONTINUE;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
