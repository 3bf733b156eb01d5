package dev.mendflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.PageVisitor;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser adds the session by itself, so what changes something proves that a page of ours asked for it. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedCallsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private PageVisitor visitor;
    private Http session;
    private String number;

    @BeforeAll
    void somebodyIsSignedIn() {
        visitor = PageVisitor.at(port, "agent", people.password("agent"));
        session = visitor.session(port);
        number = people.as("agent", port)
                .post("/api/cases", MainJobTest.aFault())
                .caseNumber();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,没有权限,您的账号不能执行此操作。", "en,Not allowed,Your account may not do this."})
    void aCallWithASessionAloneIsRefusedInTheCallersLanguage(String language, String title, String detail) {
        var answer = session.in(language).post(messages(), Map.of("text", "I was not asked"));

        assertForbidden(answer);
        assertThat(answer.text("title")).isEqualTo(title);
        assertThat(answer.text("detail")).isEqualTo(detail);
        assertThat(answer.header("Content-Language")).startsWith(language.substring(0, 2));
        assertThat(conversation()).doesNotContain("I was not asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void noMethodThatChangesSomethingIsLeftOut(String method) {
        assertForbidden(session.send(method, messages(), "application/json", "{\"text\":\"" + method + " forged\"}"));
        assertThat(conversation()).doesNotContain("forged");
    }

    @Test
    void aProofThatWasMadeUpIsNone() {
        String made = "x".repeat(visitor.token().length());

        assertForbidden(session.with("X-CSRF-TOKEN", made).post(messages(), Map.of("text", "I guessed")));
        assertThat(conversation()).doesNotContain("I guessed");
    }

    @Test
    void aProofOfAnotherSessionIsNone() {
        String anothers =
                PageVisitor.at(port, "manager", people.password("manager")).token();

        assertForbidden(session.with("X-CSRF-TOKEN", anothers).post(messages(), Map.of("text", "I borrowed")));
        assertThat(conversation()).doesNotContain("I borrowed");
    }

    @Test
    void ourOwnPageProvesItselfAndReadingNeedsNoProof() {
        var written = session.with("X-CSRF-TOKEN", visitor.token()).post(messages(), Map.of("text", "From our page"));

        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(session.get("/api/cases/" + number)
                        .json()
                        .path("conversation")
                        .toString())
                .contains("From our page");
    }

    @Test
    void aPasswordBesideASessionIsNoProof() {
        Http both = session.as("agent", people.password("agent"));

        assertForbidden(both.post(messages(), Map.of("text", "Both ways")));
        assertThat(both.get("/api/cases/" + number).status()).isEqualTo(200);
        assertThat(conversation()).doesNotContain("Both ways");
    }

    @Test
    void aProgramThatSendsItsPasswordNeedsNoProof() {
        var written = people.as("agent", port).post(messages(), Map.of("text", "From a program"));

        assertThat(written.status()).isEqualTo(201);
        assertThat(written.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,没有权限,您无权打开此页", "en,Not allowed,You may not open this"})
    void aFormOfAPageIsRefusedWithoutItsProof(String language, String title, String page) {
        for (String form : new String[] {"/notices/read", "/report", "/logout"}) {
            var answer = session.in(language).send("POST", form, FORM, "upTo=1&name=Forged&description=Forged");

            assertForbidden(answer);
            assertThat(answer.text("title")).as(form).isEqualTo(title);
        }
        assertThat(session.get("/api/cases/" + number).status())
                .as("still signed in")
                .isEqualTo(200);
        assertThat(session.in(language)
                        .with("Accept", "text/html")
                        .send("POST", "/notices/read", FORM, "upTo=1")
                        .text())
                .contains("<html", page);
    }

    @Test
    void nobodyIsSignedInByAFormOfAnotherSite() {
        String credentials = "username=agent&password=" + people.password("agent");
        var answer = Http.at(port).send("POST", "/login", FORM, credentials);

        assertThat(answer.status()).isEqualTo(403);
        String cookie = answer.header("Set-Cookie").split(";", 2)[0];
        Http visitor = cookie.isEmpty() ? Http.at(port) : Http.at(port).with("Cookie", cookie);
        assertThat(visitor.get("/api/cases").status()).isEqualTo(401);
    }

    private void assertForbidden(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("forbidden");
    }

    private String messages() {
        return "/api/cases/" + number + "/messages";
    }

    private String conversation() {
        return people.as("agent", port)
                .get("/api/cases/" + number)
                .json()
                .path("conversation")
                .toString();
    }
}
