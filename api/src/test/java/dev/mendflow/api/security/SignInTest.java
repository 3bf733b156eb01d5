package dev.mendflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.FirstStart;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart firstStart;

    @Test
    void theFirstStartLeavesOneAdministratorWhosePasswordOnlyTheOwnerCanRead() throws IOException {
        var file = firstStart.credentialsFile();
        String line = Files.readAllLines(file).getFirst();

        assertThat(line).matches("admin=\\w{20}");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(http().as("admin", line.substring(6))
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFirstStartHappensOnceHoweverManyTry() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(firstStart::createAdministrator))
                    .toList();
            for (var attempt : tries) {
                assertThat(attempt.get()).isEqualTo(Optional.empty());
            }
        }
        assertThat(accounts.all())
                .filteredOn(account -> account.login().equals("admin"))
                .hasSize(1);
    }

    @Test
    void withoutCredentialsOneIsAskedToSignInInOnesOwnLanguage() {
        var chinese = http().in("zh-CN").get("/api/cases");
        var english = http().in("en-GB").get("/api/cases");

        assertThat(chinese.status()).isEqualTo(401);
        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.text("title")).isEqualTo("请先登录");
        assertThat(english.text("title")).isEqualTo("Sign in first");
        assertThat(english.text("code")).isEqualTo("unauthenticated");
    }

    @Test
    void guessingIsSlowedDownForThatAccountAndNobodyElse() {
        String password = accounts.create(NewAccount.staff("guessed", "Guessed", Role.AGENT));
        String other = accounts.create(NewAccount.staff("bystander", "Bystander", Role.ADMIN));
        for (int i = 0; i < 5; i++) {
            assertThat(http().as("guessed", "wrong" + i).get("/api/cases").status())
                    .isEqualTo(401);
        }

        var refused = http().as("guessed", password).get("/api/cases");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
        assertThat(http().as("bystander", other).get("/actuator/prometheus").status())
                .isEqualTo(200);
    }

    @Test
    void theMachineRoomIsForAdministrators() {
        String password = accounts.create(NewAccount.staff("curious", "Curious", Role.MANAGER));

        assertThat(http().as("curious", password).get("/actuator/prometheus").status())
                .isEqualTo(403);
        assertThat(http().as("curious", password).get("/actuator/env").status()).isEqualTo(403);
        assertThat(http().get("/actuator/health").status()).isIn(200, 503);
        assertThat(http().get("/actuator/health").text())
                .doesNotContain("details")
                .contains("exporterLag", "outbox");
    }

    @Test
    void whoWatchesTheProgramIsToldThatItServesWhateverItsEngineDoes() {
        assertThat(http().get("/actuator/health/liveness").text())
                .contains("UP")
                .doesNotContain("exporterLag");
        assertThat(http().get("/actuator/health/readiness").text())
                .contains("UP")
                .doesNotContain("exporterLag");
    }

    @Test
    void aPasswordDoesNotOpenAClosedAccount() {
        String password = accounts.create(NewAccount.staff("leaver", "Leaver", Role.ADMIN));
        accounts.close("leaver");

        assertThat(http().as("leaver", password).get("/actuator/prometheus").status())
                .isEqualTo(401);
    }

    @Test
    void answersTellBrowsersToRunNothingButOurs() {
        String policy = http().get("/api/cases").header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private Http http() {
        return Http.at(port);
    }
}
