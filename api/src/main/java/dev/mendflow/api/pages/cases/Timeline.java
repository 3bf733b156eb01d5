package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.pages.layout.People;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what happened to a case. */
@Component
class Timeline {

    private static final List<String> CODED = List.of(
            "phase.",
            "wait.",
            "channel.",
            "severity.",
            "mode.",
            "metric.",
            "outcome.",
            "settled.",
            "called-back.",
            "replaced.",
            "remedied.",
            "symptom.",
            "dispatch.reason.",
            "jobs.decline.",
            "case.group.",
            "hold.");
    private static final Set<String> TALK =
            Set.of("customer.wrote", "customer.reminded", "staff.wrote", "photo.added", "document.added");
    private static final Pattern BETWEEN = Pattern.compile(", ");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private final MessageSource words;
    private final People people;

    Timeline(MessageSource words, People people) {
        this.words = words;
        this.people = people;
    }

    /** The newest first. */
    List<CasePageView.Happening> of(CaseView view, Locale locale) {
        return view.timeline().reversed().stream()
                .map(entry -> happening(entry, locale))
                .toList();
    }

    private CasePageView.Happening happening(CaseView.TimelineView entry, Locale locale) {
        List<String> parts = entry.what() == null ? List.of() : List.of(BETWEEN.split(entry.what()));
        String what = parts.stream()
                .filter(part -> !part.isBlank() && !isMoment(part) && !part.equals(entry.who()))
                .map(part -> word(part, locale))
                .collect(Collectors.joining(", "));
        Instant moment = parts.stream()
                .filter(Timeline::isMoment)
                .findFirst()
                .map(Instant::parse)
                .orElse(null);
        return new CasePageView.Happening(
                entry.at(),
                kind(entry.type()),
                who(entry.who(), locale),
                title(entry.type(), locale),
                what.isEmpty() ? null : what,
                moment);
    }

    private static String kind(String type) {
        if (TALK.contains(type)) {
            return "TALK";
        }
        return switch (type.substring(0, type.indexOf('.') < 0 ? type.length() : type.indexOf('.'))) {
            case "technician", "visit", "parts", "loaner", "redispatch", "replacement", "remote-repair" -> "FIELD";
            case "promise", "escalation", "compensation", "statutory", "remedy" -> "PROMISE";
            case "feedback", "call-back" -> "TALK";
            default -> type.equals("case.escalated") || type.equals("case.warned") ? "PROMISE" : "PROGRESS";
        };
    }

    private static boolean isMoment(String part) {
        return MOMENT.matcher(part).matches();
    }

    private String who(String who, Locale locale) {
        String known = words.getMessage("timeline.who." + who, null, null, locale);
        return known == null ? String.valueOf(people.of(who)) : known;
    }

    private String title(String type, Locale locale) {
        String known = words.getMessage("timeline." + type, null, type, locale);
        return known == null ? type : known;
    }

    /** A code becomes its word, a login the name; what somebody typed stays. */
    private String word(String part, Locale locale) {
        for (String kind : CODED) {
            String known = words.getMessage(kind + part, null, null, locale);
            if (known != null) {
                return known;
            }
        }
        return String.valueOf(people.of(part));
    }
}
