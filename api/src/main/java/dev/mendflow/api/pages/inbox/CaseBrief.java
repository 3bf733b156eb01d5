package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.pages.layout.MessageLine;
import dev.mendflow.api.pages.layout.PromiseLine;
import dev.mendflow.servicecase.CaseSummary;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody who works on a task has to know of its case; personal data. */
record CaseBrief(
        String number,
        String severity,
        String phase,
        String customer,
        String tier,
        @Nullable String asset,
        String symptom,
        @Nullable String description,
        List<PromiseLine> promises,
        List<MessageLine> messages) {

    static CaseBrief of(
            CaseSummary about, @Nullable String description, List<PromiseLine> promises, List<MessageLine> messages) {
        return new CaseBrief(
                about.number().value(),
                about.severity().name(),
                about.phase().name(),
                about.customer(),
                about.tier().name(),
                asset(about),
                about.symptom().name(),
                description,
                promises,
                messages);
    }

    static @Nullable String asset(CaseSummary about) {
        String text = Stream.of(about.serial(), about.model())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }
}
