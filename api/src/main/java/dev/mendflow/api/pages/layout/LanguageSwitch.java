package dev.mendflow.api.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Remembers the language that a link with {@code ?lang=} asks for; any other value is ignored. */
class LanguageSwitch implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter("lang");
        if ("zh".equals(wanted) || "en".equals(wanted)) {
            var languages = RequestContextUtils.getLocaleResolver(request);
            if (languages != null) {
                languages.setLocale(
                        request, response, wanted.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
            }
        }
        return true;
    }
}
