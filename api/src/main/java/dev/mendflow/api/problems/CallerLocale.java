package dev.mendflow.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a caller: the one chosen with the switch, else the first of Accept-Language we speak, else English. */
class CallerLocale extends CookieLocaleResolver {

    CallerLocale() {
        super("mendflow-language");
        setCookieSameSite("Lax");
        setCookieHttpOnly(true);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(CallerLocale::preferred);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return spoken(super.resolveLocale(request));
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
