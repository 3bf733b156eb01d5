package dev.mendflow.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.problems.ProblemAnswers;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseMessage;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Steps change cases while people do: whoever asks for a change does not pay for a step that was quicker. */
@WholeApplication
class CommandsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Commands commands;

    @Autowired
    ServiceCases cases;

    @Autowired
    ProblemAnswers problems;

    private final AtomicInteger tries = new AtomicInteger();
    private Http agent;
    private String number;
    private CaseId id;

    @BeforeEach
    void aCase() {
        agent = people.as("agent", port);
        number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        id = cases.find(new CaseNumber(number)).orElseThrow().id();
        asks(null);
    }

    @AfterEach
    void nobodyAsksAnyMore() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aChangeThatCollidedIsDoneOnceToWhatIsThere() {
        var answer = writes(2);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(tries).hasValue(3);
        assertThat(said()).containsExactly("written at try 3");
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void whoCollidesThreeTimesIsToldToLookAgainAndNothingIsLeft() {
        assertThatThrownBy(() -> writes(3))
                .isInstanceOfSatisfying(OptimisticLockingFailureException.class, collided -> {
                    Refusal told = problems.refusal(collided).orElseThrow();
                    assertThat(told.code()).isEqualTo("overtaken");
                    assertThat(told.status().value()).isEqualTo(409);
                });

        assertThat(tries).hasValue(3);
        assertThat(said()).isEmpty();
        assertThat(outcomes()).containsExactly("overtaken");
    }

    @Test
    void theSameCallOnceMoreIsAnsweredWithoutBeingDone() {
        String key = UUID.randomUUID().toString();
        asks(key);
        writes(2);
        var again = writes(0);

        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getBody()).isEqualTo("written at try 3");
        assertThat(said()).containsExactly("written at try 3");
    }

    @Test
    void whoCollidedThreeTimesMayAskOnceMoreWithTheSameKey() {
        asks(UUID.randomUUID().toString());
        assertThatThrownBy(() -> writes(3)).isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(writes(0).getStatusCode().value()).isEqualTo(200);
        assertThat(said()).containsExactly("written at try 4");
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotTriedAgain() {
        assertThatThrownBy(() -> commands.inTransaction(act(), Map.of(), String.class, () -> {
                    tries.incrementAndGet();
                    throw Refusal.conflict("case-closed");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(tries).hasValue(1);
        assertThat(outcomes()).containsExactly("case-closed");
    }

    /** Writes to the customer; the first so many times a step changes the case at the same moment. */
    private ResponseEntity<String> writes(int collisions) {
        return commands.inTransaction(act(), Map.of("same", "question"), String.class, () -> {
            String text = "written at try " + tries.incrementAndGet();
            cases.staffWrites(id, text, Actor.staff("agent"));
            if (tries.get() <= collisions) {
                throw new OptimisticLockingFailureException("A step was quicker");
            }
            return Reply.ok(text);
        });
    }

    private Act act() {
        return new Act("test.write", number);
    }

    private List<String> said() {
        return cases.conversation(id).stream()
                .map(CaseMessage::text)
                .filter(text -> text.startsWith("written"))
                .toList();
    }

    private List<String> outcomes() {
        return people.as("root", port)
                .get("/api/audit?action=test.write&subject=" + number)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("outcome").asString())
                .toList();
    }

    private static void asks(@Nullable String key) {
        var request = new MockHttpServletRequest("POST", "/api/test");
        if (key != null) {
            request.addHeader("Idempotency-Key", key);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
