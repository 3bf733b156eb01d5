package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calendars and policies that cannot be: refused whichever way they come, in the words of who sent them, and never kept. */
@WholeApplication
class BadPromisesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http manager;

    @BeforeEach
    void aManager() {
        manager = people.as("manager", port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week | {'zone': 'UTC', 'week': {}}"
                        + " | is not open at any time within the next twelve months | 未来十二个月内没有任何营业时间",
                "week | {'zone': 'UTC', 'week': {'MONDAY': []}}"
                        + " | is not open at any time within the next twelve months | 未来十二个月内没有任何营业时间",
                "week.MONDAY[1] | {'zone': 'UTC', 'week': {'MONDAY': ['09:00-12:00', '11:00-13:00']}}"
                        + " | overlaps an interval before it | 与前面的时段重叠",
                "week.MONDAY[0] | {'zone': 'UTC', 'week': {'MONDAY': ['12:00-09:00']}}"
                        + " | ends before or when it starts | 结束时间不晚于开始时间",
                "week.MONDAY[0] | {'zone': 'UTC', 'week': {'MONDAY': ['09:00-09:00']}}"
                        + " | ends before or when it starts | 结束时间不晚于开始时间",
                "zone | {'zone': 'Mars/Base', 'week': {'MONDAY': ['09:00-12:00']}}"
                        + " | is not a time zone such as Asia/Shanghai | 不是有效的时区，例如 Asia/Shanghai",
                "zone | {'week': {'MONDAY': ['09:00-12:00']}}"
                        + " | is not a time zone such as Asia/Shanghai | 不是有效的时区，例如 Asia/Shanghai",
                "exceptions[0].hours[0] | {'zone': 'UTC', 'week': {'MONDAY': ['09:00-12:00']},"
                        + " 'exceptions': [{'date': '2027-01-02', 'type': 'WORKING', 'hours': ['18:00-09:00']}]}"
                        + " | ends before or when it starts | 结束时间不晚于开始时间",
                "exceptions[1].date | {'zone': 'UTC', 'week': {'MONDAY': ['09:00-12:00']}, 'exceptions':"
                        + " [{'date': '2027-01-04', 'type': 'CLOSED'}, {'date': '2027-01-04', 'type': 'WORKING'}]}"
                        + " | has been named before | 日期重复"
            })
    void aCalendarThatCannotBeIsRefusedByItsFieldAndTheOneOnFileStays(
            String field, String draft, String english, String chinese) {
        String id = "C-" + UUID.randomUUID().toString().substring(0, 8);
        String good = "{'zone': 'Asia/Shanghai', 'week': {'MONDAY': ['09:00-12:00']}}";
        assertThat(put(manager, id, good, 0).status()).isEqualTo(200);
        String before = manager.get("/api/calendars/" + id).text();

        for (String language : List.of("en", "zh")) {
            Http reader = manager.in(language);
            String words = language.equals("en") ? english : chinese;
            refused(put(reader, id, draft, 1), language, field, words);
            for (String way : List.of("preview", "rollouts")) {
                String change =
                        "{'calendar': {'id': '" + id + "', " + draft.substring(1) + ", 'reason': 'r', 'version': 1}";
                refused(post(reader, way, change), language, "calendar." + field, words);
            }
        }

        assertThat(manager.get("/api/calendars/" + id).text()).isEqualTo(before);
    }

    /** All that is wrong is said at once. */
    @Test
    void nobodyHasToSendACalendarOnceForEachMistake() {
        var answer = put(
                manager,
                "C-MANY",
                "{'zone': 'Mars/Base', 'week': {'MONDAY': ['12:00-09:00', 'nine to five'], 'FUNDAY': ['09:00-12:00']}}",
                0);

        assertThat(answer.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("zone", "week.MONDAY[0]", "week.MONDAY[1]", "week.FUNDAY");
        assertThat(manager.get("/api/calendars/C-MANY").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"P4\"' | '\"P5\"' | policy-no-rule | no rule matches | 没有匹配的规则",
                "'\"PT1H\"' | '\"-PT1H\"' | policy-no-budget | budget and unit | 时限和单位",
                "'\"PT1H\"' | '\"PT0S\"' | policy-no-budget | budget and unit | 时限和单位",
                "'\"24x7\"' | '\"MOON\"' | policy-no-calendar | no calendar that is on file | 日历不存在",
                "'\"75, 100\"' | '\"75, 1001\"' | policy-no-rungs | the rungs of the rule | 提醒档位",
                "'>3<' | '>-3<' | policy-no-rungs | the rungs of the rule | 提醒档位",
                "'>3<' | '>2000000000<' | policy-no-rungs | the rungs of the rule | 提醒档位",
                "'\"PT48H\"' | '\"PT900000H\"' | policy-too-far | more than twenty years later | 二十年以后"
            })
    void aPolicyThatCannotHoldIsRefusedWithWhatWasAskedAndTheOneThatHoldsStays(
            String part, String crooked, String code, String english, String chinese) {
        JsonNode holding = manager.get("/api/service-levels/policy").json();
        String table = holding.path("table").asString();
        assertThat(table).contains(part);
        var change = Map.of(
                "policy",
                Map.of("table", table.replace(part, crooked)),
                "reason",
                "r",
                "version",
                holding.path("version").asInt());

        for (String way : List.of("preview", "rollouts")) {
            for (String language : List.of("en", "zh")) {
                var answer = manager.in(language).post("/api/service-levels/" + way, change);

                problem(answer, "policy-refused", language.equals("en") ? "Policy without an answer" : "服务承诺策略无法给出结果");
                JsonNode first = answer.json().path("errors").path(0);
                assertThat(first.path("code").asString()).isEqualTo(code);
                assertThat(first.path("field").asString()).matches("policy\\.table\\[[A-Z_]+, [A-Z]+, P\\d.*\\]");
                assertThat(first.path("message").asString()).contains(language.equals("en") ? english : chinese);
                assertThat(answer.text("detail")).doesNotContain("Question", "null", "Exception");
            }
        }

        assertThat(manager.get("/api/service-levels/policy").json()).isEqualTo(holding);
    }

    @Test
    void whatIsNoTableIsNoPolicy() {
        JsonNode holding = manager.get("/api/service-levels/policy").json();
        for (String text : List.of("<x/>", "no table", "{}")) {
            var change = Map.of("policy", Map.of("table", text), "reason", "r", "version", 0);

            var english = manager.in("en").post("/api/service-levels/rollouts", change);
            problem(english, "policy-unreadable", "Not a table of promises");
            assertThat(english.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("policy.table");
            var chinese = manager.in("zh").post("/api/service-levels/rollouts", change);
            problem(chinese, "policy-unreadable", "不是服务承诺决策表");
            assertThat(chinese.json().path("errors").path(0).path("message").asString())
                    .isEqualTo("不是服务承诺决策表");
        }
        assertThat(manager.get("/api/service-levels/policy").json()).isEqualTo(holding);
    }

    private void refused(Http.Answer answer, String language, String field, String words) {
        problem(answer, "invalid", language.equals("en") ? "The request is not acceptable" : "请求不符合要求");
        assertThat(answer.text("detail"))
                .isEqualTo(language.equals("en") ? "Some fields are not acceptable." : "部分字段不符合要求。");
        JsonNode errors = answer.json().path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.path(0).path("field").asString()).isEqualTo(field);
        assertThat(errors.path(0).path("message").asString()).isEqualTo(words);
    }

    private static void problem(Http.Answer answer, String code, String title) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:mendflow:problem:" + code);
        assertThat(answer.text("title")).isEqualTo(title);
        assertThat(answer.text()).doesNotContain("dev.mendflow", "\tat ");
    }

    private Http.Answer put(Http caller, String id, String draft, int version) {
        return send(
                caller,
                "PUT",
                "/api/calendars/" + id,
                draft.substring(0, draft.length() - 1) + ", 'reason': 'r', 'version': " + version + "}");
    }

    private Http.Answer post(Http caller, String way, String change) {
        return send(caller, "POST", "/api/service-levels/" + way, change);
    }

    private static Http.Answer send(Http caller, String method, String path, String body) {
        String text = JSON.readTree(body.replace('\'', '"')).toString();
        return caller.send(method, path, "application/json", text);
    }
}
