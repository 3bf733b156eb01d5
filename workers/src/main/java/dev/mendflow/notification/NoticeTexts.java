package dev.mendflow.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Puts notices into words, in the reader's language: {@code notices.properties} and its Chinese sister. */
@Component
public class NoticeTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    NoticeTexts() {
        words.setBasename("notices");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setUseCodeAsDefaultMessage(true);
    }

    /** What it says, in one line. */
    public String title(Notice notice, Locale locale) {
        Map<String, String> values = new HashMap<>();
        notice.params().forEach((name, value) -> values.put(name, value(name, value, locale)));
        String known = words.getMessage(notice.template(), null, locale);
        return filled(known.equals(notice.template()) ? words.getMessage("other", null, locale) : known, values);
    }

    /** Another text of the file, with its places filled. */
    public String text(String key, Map<String, String> values, Locale locale) {
        return filled(words.getMessage(key, null, locale), values);
    }

    private String value(String name, String value, Locale locale) {
        String key = "value." + name + "." + value;
        String word = words.getMessage(key, null, locale);
        return word.equals(key) ? value : word;
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
