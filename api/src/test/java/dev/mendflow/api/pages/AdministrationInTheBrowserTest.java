package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.mendflow.api.Http;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator does in a week. */
@InTheBrowser
class AdministrationInTheBrowserTest {

    private static final String NOTICE = """
            {"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                                    {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}""";

    private final Readers readers;

    @Autowired
    JdbcClient sql;

    AdministrationInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void anAccountIsOpenedChangedAndClosed(String language, int width) {
        String login = "x-" + UUID.randomUUID().toString().substring(0, 8);
        try (var root = readers.signedIn("root", "/admin/accounts", language, width)) {
            Page page = root.page();
            root.keeps("admin-accounts");
            page.locator("[data-opens=new-account]").click();
            page.locator("#new-login").fill(login);
            page.locator("#new-name").fill("新同事");
            page.locator("#new-account input[value=AGENT]").check();
            page.locator("#new-account button[type=submit]").click();
            assertThat(page.locator("[data-password]")).hasText(Pattern.compile("\\w{20}"));
            String password = page.locator("[data-password]").textContent();
            root.keeps("admin-password");
            Assertions.assertThat(Http.at(readers.port())
                            .as(login, password)
                            .get("/api/tasks")
                            .status())
                    .isEqualTo(200);

            page.locator("#password [data-closes]").click();
            page.waitForURL("**/admin/accounts/" + login);
            page.locator("#name").fill("已改名");
            changeBehindTheirBack(login);
            page.locator("form[data-guards] button[type=submit]").click();
            assertThat(page.locator("[data-refusal]")).isVisible();
            assertThat(page.locator("#name")).hasValue("已改名");
            root.keeps("admin-account-overtaken");
            page.locator("[data-refusal] button").click();
            assertThat(page.locator(".alert.good")).isVisible();
            assertThat(page.locator("h1")).hasText("已改名");

            page.locator(".button.danger").click();
            page.waitForURL("**done=deactivated**");
            assertThat(page.locator(".alert.good")).isVisible();
            root.opens("/admin/audit?subject=" + login);
            assertThat(page.locator("tbody tr")).hasCount(5);
            root.keeps("admin-audit");
            Assertions.assertThat(page.content()).doesNotContain(password);
            // The browser itself complains of the answer 409 that was provoked.
            root.hasSeenNothingBut("409");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aDayIsClosedAfterALookAtWhatThatDoes(String language, int width) {
        String id = "CAL-" + UUID.randomUUID().toString().substring(0, 8);
        readers.as("manager")
                .put(
                        "/api/calendars/" + id,
                        Map.of(
                                "zone",
                                "Asia/Shanghai",
                                "name",
                                "测试 / Test",
                                "week",
                                Map.of("MONDAY", List.of("09:00-12:00", "13:30-18:00")),
                                "reason",
                                "new",
                                "version",
                                0));
        try (var manager = readers.signedIn("manager", "/admin/calendars/" + id + "?year=2027", language, width)) {
            Page page = manager.page();
            assertThat(page.locator("a[href='/admin/accounts']")).hasCount(0);
            page.locator("[data-date='2027-03-01']").click();
            assertThat(page.locator("[data-row] [name=date]")).hasValue("2027-03-01");
            assertThat(page.locator("[data-row] [name=type]")).hasValue("CLOSED");
            page.locator("[data-row] [name=name]").fill("盘点");
            page.locator("button[data-does=preview]").click();
            assertThat(page.locator("[data-impact] .alert")).isVisible();
            manager.keeps("admin-calendar-preview");
            page.locator("#reason").fill("Stocktaking");
            page.locator("button[data-does=rollout]").click();
            assertThat(page.locator("#rollout.good")).isVisible();
            assertThat(page.locator("[data-date='2027-03-01'].CLOSED")).hasCount(1);

            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("2027.json", "application/json", NOTICE.getBytes(StandardCharsets.UTF_8)));
            page.locator("#import-reason").fill("Notice of 2027");
            page.locator("form[data-imports] button[type=submit]").click();
            assertThat(page.locator("form[data-imports] .alert.good")).isVisible();
            page.reload();
            assertThat(page.locator("[data-date='2027-01-03'].ADDED")).hasCount(1);
            manager.keeps("admin-calendar");
            manager.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh,1280,结束时间不晚于开始时间,不是有效的时区,日期重复",
        "en,390,ends before or when it starts,is not a time zone,has been named before"
    })
    void aCalendarThatCannotBeIsRefusedByTheFieldAndWhatWasTypedStays(
            String language, int width, String order, String zone, String twice) {
        try (var manager = readers.signedIn("manager", "/admin/calendars/CN?year=2026", language, width)) {
            Page page = manager.page();
            int version = version("/api/calendars/CN");
            page.locator("#MONDAY").fill("09:00-12:00, 18:00-13:30");
            page.locator("#zone").fill("Mars/Base");
            page.locator("details:has([data-rows]) > summary").click();
            page.locator("[data-adds=exceptions]").click();
            var added = page.locator("[data-row]").last();
            String known = page.locator("[data-row] [name=date]").first().inputValue();
            added.locator("[name=date]").fill(known);
            page.locator("button[data-does=preview]").click();

            var refusal = page.locator("[data-refusal]");
            assertThat(refusal).isFocused();
            assertThat(refusal).containsText(order);
            assertThat(refusal).containsText(zone);
            assertThat(refusal).containsText(twice);
            assertThat(refusal).not().containsText("week.MONDAY");
            for (var wrong : List.of(page.locator("#MONDAY"), page.locator("#zone"), added.locator("[name=date]"))) {
                assertThat(wrong).hasAttribute("aria-invalid", "true");
            }
            assertThat(page.locator("#MONDAY")).hasValue("09:00-12:00, 18:00-13:30");
            assertThat(page.locator("#zone")).hasValue("Mars/Base");
            assertThat(added.locator("[name=date]")).hasValue(known);
            assertThat(page.locator("button[data-does=rollout]")).isHidden();
            manager.keeps("admin-calendar-refused");
            Assertions.assertThat(version("/api/calendars/CN")).isEqualTo(version);
            // The browser itself complains of the answer 422 that was provoked.
            manager.hasSeenNothingBut("422");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh,1280,首次响应 · A · P4 · 其他 · 远程: 没有匹配的规则",
        "en,390,First response · A · P4 · Other · Remote: no rule matches"
    })
    void aTableWithAGapIsRefusedWithWhatWasAskedAndStaysChosen(String language, int width, String gap) {
        try (var manager = readers.signedIn("manager", "/admin/policies", language, width)) {
            Page page = manager.page();
            assertThat(page.locator("[data-decision][data-shown] table")).isVisible();
            int version = version("/api/service-levels/policy");
            String table = new String(holdingTable(), StandardCharsets.UTF_8).replace("\"P4\"", "\"P5\"");
            page.locator("[data-table-file]")
                    .setInputFiles(
                            new FilePayload("gap.dmn", "application/xml", table.getBytes(StandardCharsets.UTF_8)));
            page.locator("button[data-does=preview]").click();

            var refusal = page.locator("[data-refusal]");
            assertThat(refusal).isFocused();
            assertThat(refusal.locator("li").first()).hasText(gap);
            assertThat(page.locator("[data-table-file]")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[data-shows]")).containsText("gap.dmn");
            assertThat(page.locator("button[data-does=rollout]")).isHidden();
            manager.keeps("admin-policies-refused");
            Assertions.assertThat(version("/api/service-levels/policy")).isEqualTo(version);
            manager.hasSeenNothingBut("422");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280,30", "en,390,31"})
    void aTargetIsChangedWithAReason(String language, int width, String hours) {
        String reason = "R-" + UUID.randomUUID().toString().substring(0, 8);
        try (var manager = readers.signedIn("manager", "/board", language, width)) {
            Page page = manager.page();
            page.locator("a[href='/admin/targets']").click();
            var card = page.locator("#RESOLUTION_TIME");
            card.locator("summary").first().click();
            card.locator("input[name=target]").fill(hours);
            card.locator("input[name=reason]").fill(reason);
            manager.keeps("admin-targets-change");
            card.locator("button[type=submit]").click();
            page.waitForURL("**done=saved**");
            card.locator("summary").last().click();
            assertThat(card).containsText(reason);
            manager.keeps("admin-targets");
            Assertions.assertThat(readers.as("manager")
                            .get("/api/kpis/targets/RESOLUTION_TIME")
                            .json()
                            .path("target")
                            .asInt())
                    .isEqualTo(Integer.parseInt(hours) * 3600);
            manager.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whatHoldsIsSeen(String language, int width) {
        try (var root = readers.signedIn("root", "/admin", language, width)) {
            Page page = root.page();
            assertThat(page.locator(".lights li")).hasCount(4);
            root.keeps("admin-overview");
            root.opens("/admin/policies");
            assertThat(page.locator("[data-decision][data-shown] table")).isVisible();
            root.keeps("admin-policies");
            page.locator("[data-table-file]")
                    .setInputFiles(new FilePayload("policy.dmn", "application/xml", holdingTable()));
            page.locator("button[data-does=preview]").click();
            assertThat(page.locator("[data-impact] .alert")).isVisible();
            assertThat(page.locator("button[data-does=rollout]")).isVisible();
            for (String room : List.of("policies/statutory", "staff/agent", "technicians/t-own")) {
                root.opens("/admin/" + room);
                assertThat(page.locator("h1")).isVisible();
                root.keeps("admin-" + room.replace('/', '-'));
            }
            root.hasSeenNoError();
        }
    }

    /** With the keyboard alone, and while the list around the dialog is fetched anew. */
    @ParameterizedTest
    @CsvSource({"zh,1280,96", "en,390,95"})
    void whatWasPutAsideIsDecidedAboutWithAReason(String language, int width, int partition) {
        String message = UUID.randomUUID().toString();
        sql.sql("insert into engine_dead_letter (partition_id, record_position, value_type, intent, raw_record, error,"
                        + " stored_at) values (?, 7, 'VARIABLE', 'CREATED', '{}', 'Value too long', 1795000000000)")
                .param(partition)
                .update();
        sql.sql("insert into refused_message (message_id, message_name, correlation_key, why, said, refused_at)"
                        + " values (?, 'customer-wrote', 'no case', 'INVALID_ARGUMENT', 'It has no name',"
                        + " timestamp with time zone '2026-11-01 08:00:00+00:00')")
                .param(message)
                .update();
        try (var root = readers.signedIn("root", "/admin", language, width)) {
            Page page = root.page();
            var acknowledge = page.locator("#acknowledge-" + partition + "-7");
            root.keeps("admin-put-aside");
            assertThat(page.locator("#resend-" + message)).hasCount(0);
            acknowledge.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#acknowledge-reason")).isFocused();
            page.keyboard().type("Seen, 已查看");
            root.hearsOfAChange();
            root.keeps("admin-put-aside-acknowledge");
            acknowledgeBehindTheirBack(partition);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#acknowledge [data-refusal]")).isFocused();
            assertThat(page.locator("#acknowledge-reason")).hasValue("Seen, 已查看");
            page.keyboard().press("Escape");

            page.locator("#discard-" + message).click();
            page.locator("#discard-reason").fill("Settled by hand");
            page.locator("#discard button[type=submit]").click();
            page.waitForURL("**done=discarded**");
            assertThat(page.locator(".alert.good")).isVisible();
            assertThat(acknowledge).hasCount(0);
            assertThat(page.locator("#discard-" + message)).hasCount(0);
            root.keeps("admin-put-aside-done");
            // The browser itself complains of the answer 409 that was provoked.
            root.hasSeenNothingBut("409");
        } finally {
            sql.sql("delete from engine_dead_letter where partition_id = ?")
                    .param(partition)
                    .update();
            sql.sql("delete from refused_message where message_id = ?")
                    .param(message)
                    .update();
        }
    }

    private void acknowledgeBehindTheirBack(int partition) {
        readers.as("root").post("/api/dead-letters/" + partition + "/7/acknowledge", Map.of("reason", "First"));
    }

    private void changeBehindTheirBack(String login) {
        readers.as("root")
                .put("/api/accounts/" + login, Map.of("name", "Somebody", "roles", List.of("AGENT"), "version", 1));
    }

    private int version(String path) {
        return readers.as("manager").get(path).json().path("version").asInt();
    }

    private byte[] holdingTable() {
        return readers.as("root")
                .get("/api/service-levels/policy")
                .text("table")
                .getBytes(StandardCharsets.UTF_8);
    }
}
