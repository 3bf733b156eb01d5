package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.pages.layout.MessageLine;
import dev.mendflow.api.pages.layout.PromiseLine;
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

    static CaseBrief of(CaseView view, List<MessageLine> messages) {
        CaseView.AssetView asset = view.asset();
        String name = view.customer().name();
        return new CaseBrief(
                view.number(),
                view.severity(),
                view.phase(),
                name == null ? "–" : name,
                view.customer().tier(),
                asset == null ? null : asset(asset.serial(), asset.model()),
                view.symptom(),
                view.description(),
                PromiseLine.of(view),
                messages);
    }

    /** Serial and model as one text; null when neither is known. */
    static @Nullable String asset(@Nullable String serial, @Nullable String model) {
        String text = Stream.of(serial, model).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }
}
