package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.comments.Comment;
import dev.mendflow.api.pages.layout.MessageLine;
import dev.mendflow.api.pages.layout.PromiseLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who works on a task has to know of its case; personal data.
 *
 * @param view the case
 * @param promises its clocks
 * @param messages what was said with the customer
 * @param comments what colleagues wrote
 */
record CaseBrief(CaseView view, List<PromiseLine> promises, List<MessageLine> messages, List<Comment> comments) {

    /** Serial and model as one text; null when neither is known. */
    static @Nullable String asset(@Nullable String serial, @Nullable String model) {
        String text = Stream.of(serial, model).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }
}
