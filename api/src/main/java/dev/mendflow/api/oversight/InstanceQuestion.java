package dev.mendflow.api.oversight;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.engine.oversight.ProcessInstanceQuery;
import dev.mendflow.engine.oversight.ProcessInstanceState;
import dev.mendflow.engine.oversight.VariableCondition;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which instances a caller asks for; what is absent is not asked for.
 *
 * @param about number or id of the case
 * @param variable {@code name=value}: a variable of the instance itself, with the value it has now
 * @param startedFrom only those that began then or later
 * @param startedBefore only those that began earlier
 */
record InstanceQuestion(
        @Nullable @Size(max = 255) String process,
        @Nullable Integer version,
        @Nullable ProcessInstanceState state,

        @BindParam("case") @Nullable @Size(max = 255) String about,

        @Nullable Boolean incident,
        @Nullable @Size(max = 255) String element,
        @Nullable @Size(max = 2000) String variable,
        @Nullable Instant startedFrom,
        @Nullable Instant startedBefore,
        @Nullable Long parent) {

    ProcessInstanceQuery query(CaseNames names) {
        return new ProcessInstanceQuery(
                process,
                version,
                state,
                about == null || about.isBlank() ? null : names.businessKey(about),
                incident,
                element,
                variable == null || variable.isBlank() ? null : condition(variable),
                startedFrom,
                startedBefore,
                parent,
                null,
                50);
    }

    private static VariableCondition condition(String text) {
        return VariableCondition.parse(text).orElseThrow(() -> Refusal.unreadable("variable"));
    }
}
