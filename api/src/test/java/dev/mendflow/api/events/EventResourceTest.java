package dev.mendflow.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.accounts.WayInClosed;
import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.ServiceCases;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Streams of their own with a quicker heart than those of the program. */
@WholeApplication
class EventResourceTest {

    private static final Duration HEARTBEAT = Duration.ofMillis(300);

    @Autowired
    Accounts accounts;

    @Autowired
    CaseScope scope;

    @Autowired
    ServiceCases cases;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private EventStreams streams;
    private MockMvc server;
    private String login;

    @BeforeEach
    void aDesignerListens() {
        streams = new EventStreams(scope, cases, json, clock);
        server = MockMvcBuilders.standaloneSetup(
                        new EventResource(streams, accounts, new EventSettings(HEARTBEAT), clock))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .build();
        login = "listener-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(NewAccount.staff(login, "Listener", Role.DESIGNER));
    }

    @AfterEach
    void everybodyHangsUp() {
        streams.closed(new WayInClosed(login));
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSilentConnectionIsToldThatTheServerIsStillThere() throws Exception {
        var heard = listen();

        await().until(() -> count(heard, ":still here") >= 2);
        assertThat(heard.getContentAsString()).startsWith("id:").contains(":hello", "retry:2000");
        assertThat(count(heard, "event:")).isZero();
    }

    @Test
    void hintsForOthersAreNoSignOfLife() throws Exception {
        var heard = listen();
        var others = new Hint("tasks", Set.of("1"), Set.of(UUID.randomUUID().toString()));

        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            streams.tell(others);
            return count(heard, ":still here") >= 2;
        });
        assertThat(count(heard, "event:")).isZero();
    }

    @Test
    void whoseAccountWasClosedHearsNothingMore() throws Exception {
        var stream = open();

        accounts.close(login);

        stream.getAsyncResult(10_000);
    }

    private MockHttpServletResponse listen() throws Exception {
        return open().getResponse();
    }

    private MvcResult open() throws Exception {
        Account account = accounts.find(login).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(Caller.of(account), null));
        return server.perform(get("/api/events")).andReturn();
    }

    private static int count(MockHttpServletResponse heard, String word) throws Exception {
        return heard.getContentAsString().split(word, -1).length - 1;
    }
}
