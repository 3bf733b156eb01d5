package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what happened to a case. */
@Component
class Timeline {

    private static final List<String> CODED = List.of("phase.", "wait.", "channel.", "severity.", "outcome.");

    private final MessageSource words;

    Timeline(MessageSource words) {
        this.words = words;
    }

    /** The newest first. */
    List<CasePageView.Happening> of(CaseView view, Locale locale) {
        return view.timeline().reversed().stream()
                .map(entry -> new CasePageView.Happening(
                        entry.at(),
                        who(entry.who(), locale),
                        title(entry.type(), locale),
                        detail(entry.what(), locale)))
                .toList();
    }

    private String who(String who, Locale locale) {
        return words.getMessage("timeline.who." + who, null, who, locale) instanceof String known ? known : who;
    }

    private String title(String type, Locale locale) {
        String known = words.getMessage("timeline." + type, null, type, locale);
        return known == null ? type : known;
    }

    /** A code becomes its word; what somebody typed stays. */
    private @Nullable String detail(@Nullable String what, Locale locale) {
        if (what == null || what.isBlank()) {
            return null;
        }
        for (String kind : CODED) {
            String known = words.getMessage(kind + what, null, null, locale);
            if (known != null) {
                return known;
            }
        }
        return what;
    }
}
