package dev.mendflow.api.pages.instances;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's words what the engine says in its own; a word of a newer engine is told as it is. */
@Component
class Sentences {

    private final MessageSource words;

    Sentences(MessageSource words) {
        this.words = words;
    }

    String errorType(String code, Locale locale) {
        return said("error-type." + code, code, locale);
    }

    String jobState(String code, Locale locale) {
        return said("job-state." + code, code, locale);
    }

    String deed(String action, Locale locale) {
        return said("deed." + action, action, locale);
    }

    String outcome(String code, Locale locale) {
        return said("problem." + code + ".title", code, locale);
    }

    private String said(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, otherwise, locale));
    }
}
