package dev.mendflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.staff.Language;
import dev.mendflow.staff.ReportingLevel;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import dev.mendflow.testing.Groups;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Real mail and real calls, on this machine. Rounds are made by the tests. */
@RoomTest
@TestPropertySource(
        properties = {
            "mendflow.notification.attempts=3",
            "mendflow.notification.link=https://service.example",
            "mendflow.notification.mail.host=127.0.0.1",
            "mendflow.notification.mail.tls=NONE",
            "mendflow.notification.mail.from=Mendflow <service@mendflow.example>",
            "mendflow.notification.webhook.secret=" + DeliveryTest.SECRET
        })
class DeliveryTest {

    static final String SECRET = "a secret of tests only";
    private static final String SHANGHAI = "Asia/Shanghai";
    /** Monday, 10:00 in Shanghai, 03:00 in Berlin. */
    private static final Instant MORNING = Instant.parse("2026-11-09T02:00:00Z");

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Receiver RECEIVER = new Receiver();

    static {
        POST.start();
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("mendflow.notification.mail.port", () -> POST.getSmtp().getPort());
        properties.add("mendflow.notification.webhook.url", RECEIVER::url);
    }

    @Autowired
    Notices notices;

    @Autowired
    Gathering gathering;

    @Autowired
    Delivery delivery;

    @Autowired
    DeliveryHealthIndicator health;

    @Autowired
    MessageStore messages;

    @Autowired
    Staff staff;

    @Autowired
    Groups groups;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    String wang;

    @BeforeEach
    void aTechnicianInShanghaiInTheMorning() {
        jdbc.sql("delete from delivery_message_notice").update();
        jdbc.sql("delete from delivery_message").update();
        clock.set(MORNING);
        wang = aMember(Language.ZH, SHANGHAI);
    }

    @AfterEach
    void everybodyAnswersAgain() {
        RECEIVER.answer(204);
    }

    @Test
    void whatCanWaitIsGatheredIntoOneMail() throws MessagingException, IOException {
        tell(wang, "SC-2026-000001", false);
        round();
        clock.advance(Duration.ofMinutes(10));
        tell(wang, "SC-2026-000002", false);
        round();
        assertThat(mailsTo(wang)).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        round();
        round();

        assertThat(mailsTo(wang)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("[Mendflow] 2 条通知，最新：即将超时：SC-2026-000002 的解决（P2，已用 75%）");
            assertThat(mail.getContent().toString())
                    .contains("王工，您好：", "SC-2026-000001 的解决", "SC-2026-000002 的解决")
                    .contains("https://service.example/cases/SC-2026-000001")
                    .contains("https://service.example/notices")
                    .contains("10:10");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
        assertThat(RECEIVER.callsFor(wang)).hasSize(1);
    }

    @Test
    void whatIsUrgentGoesAtOnceAndAtNight() throws MessagingException {
        clock.set(Instant.parse("2026-11-09T18:00:00Z"));
        tell(wang, "SC-2026-000003", true);
        tell(wang, "SC-2026-000004", false);

        round();

        assertThat(mailsTo(wang)).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                .contains("SC-2026-000003"));
    }

    @Test
    void theNightIsThatOfWhoIsTold() {
        String koch = aMember(Language.EN, "Europe/Berlin");
        clock.set(Instant.parse("2026-11-09T12:00:00Z"));
        tell(wang, "SC-2026-000005", false);
        tell(koch, "SC-2026-000005", false);

        round();
        clock.advance(Duration.ofMinutes(15));
        round();
        assertThat(mailsTo(koch)).hasSize(1);
        assertThat(mailsTo(wang)).isEmpty();

        clock.set(Instant.parse("2026-11-09T23:59:59Z"));
        round();
        assertThat(mailsTo(wang)).isEmpty();
        clock.set(Instant.parse("2026-11-10T00:00:00Z"));
        round();
        assertThat(mailsTo(wang)).hasSize(1);
    }

    @Test
    void aGroupIsEachOfItsPeopleWhoIsOnFile() {
        String koch = aMember(Language.EN, "Europe/Berlin");
        String group = "group-" + UUID.randomUUID();
        groups.put(group, List.of(wang, koch, "nobody"));
        send(Recipient.group(group), "SC-2026-000006", true);

        round();

        assertThat(mailsTo(wang)).hasSize(1);
        assertThat(mailsTo(koch)).hasSize(1);
    }

    @Test
    void aCallIsSignedAndSaysWhatAndToWhom() throws Exception {
        tell(wang, "SC-2026-000007", true);

        round();

        assertThat(RECEIVER.callsFor(wang)).singleElement().satisfies(call -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertThat(call.signature())
                    .isEqualTo("sha256="
                            + HexFormat.of().formatHex(mac.doFinal(call.body().getBytes(StandardCharsets.UTF_8))));
            assertThat(call.body())
                    .contains("\"id\":\"" + call.id() + "\"", "\"urgent\":true", "promise-at-risk", "SC-2026-000007");
        });
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdWithTheSameBody() {
        RECEIVER.answer(503);
        tell(wang, "SC-2026-000008", true);
        round();
        round();
        assertThat(RECEIVER.callsFor(wang)).as("not before the pause").hasSize(1);
        assertThat(mailsTo(wang)).as("the other channel goes on").hasSize(1);

        RECEIVER.answer(204);
        clock.advance(Duration.ofSeconds(30));
        round();
        clock.advance(Duration.ofHours(2));
        round();

        assertThat(RECEIVER.callsFor(wang)).hasSize(2);
        assertThat(RECEIVER.callsFor(wang))
                .extracting(Receiver.Call::body)
                .containsOnly(RECEIVER.callsFor(wang).getFirst().body());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatFailsTooOftenIsGivenUpForAllToSee() {
        RECEIVER.answer(410);
        tell(wang, "SC-2026-000009", true);
        for (int i = 0; i < 5; i++) {
            round();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(RECEIVER.callsFor(wang)).hasSize(3);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.health().getDetails()).containsEntry("dead", 1);
        assertThat(meters.get("mendflow.notification.dead").gauge().value()).isEqualTo(1);
        assertThat(reason()).isEqualTo("The webhook answered 410");
    }

    @Test
    void aProgramKilledBetweenSendingAndMarkingSendsOnceMoreUnderTheSameId() throws MessagingException {
        tell(wang, "SC-2026-000010", true);
        round();
        // What the database looks like when the mail went out and nobody came to say so.
        jdbc.sql("update delivery_message set state = 'WAITING', ended_at = null where login = ?")
                .param(wang)
                .update();

        round();
        assertThat(mailsTo(wang)).hasSize(1);
        clock.advance(Duration.ofSeconds(30));
        round();

        assertThat(mailsTo(wang)).hasSize(2);
        assertThat(mailsTo(wang).getFirst().getMessageID())
                .isEqualTo(mailsTo(wang).getLast().getMessageID())
                .endsWith("@mendflow.example>");
        assertThat(RECEIVER.callsFor(wang)).hasSize(2);
        assertThat(RECEIVER.callsFor(wang).getFirst())
                .isEqualTo(RECEIVER.callsFor(wang).getLast());
    }

    @Test
    void oneTakesAMessageAndNobodyElse() {
        tell(wang, "SC-2026-000011", true);
        gathering.gather();
        Waiting waiting = messages.due(Channel.MAIL, clock.instant(), 10).getFirst();

        assertThat(messages.take(waiting, clock.instant())).isTrue();
        assertThat(messages.take(waiting, clock.instant())).isFalse();
    }

    @Test
    void nothingIsAddedToAMessageThatWasTried() {
        tell(wang, "SC-2026-000012", false);
        RECEIVER.answer(500);
        round();
        clock.advance(Duration.ofMinutes(15));
        round();

        tell(wang, "SC-2026-000013", false);
        RECEIVER.answer(204);
        round();
        clock.advance(Duration.ofMinutes(15));
        round();

        assertThat(RECEIVER.callsFor(wang))
                .extracting(call -> call.body().contains("SC-2026-000012"))
                .containsExactlyInAnyOrder(true, true, false);
    }

    @Test
    void whoHasNoAddressGetsNoMail() {
        String nobody = staff.save(new StaffMember(
                        "s-" + UUID.randomUUID(),
                        "无邮箱",
                        Language.ZH,
                        ZoneId.of(SHANGHAI),
                        null,
                        ReportingLevel.MEMBER,
                        null,
                        List.of(),
                        null))
                .login();
        tell(nobody, "SC-2026-000014", true);

        round();

        assertThat(RECEIVER.callsFor(nobody)).hasSize(1);
        assertThat(messages.count("WAITING")).isZero();
    }

    private void round() {
        gathering.gather();
        delivery.deliver();
    }

    private void tell(String login, String number, boolean urgent) {
        send(Recipient.staff(login), number, urgent);
    }

    private void send(Recipient recipient, String number, boolean urgent) {
        notices.send(
                UUID.randomUUID().toString(),
                recipient,
                "promise-at-risk",
                Map.of("caseNumber", number, "metric", "RESOLUTION", "severity", "P2", "rung", "75%"),
                urgent);
    }

    private List<MimeMessage> mailsTo(String login) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(mail -> isTo(mail, login + "@example.org"))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String reason() {
        return jdbc.sql("select last_failure from delivery_message where state = 'DEAD'")
                .query(String.class)
                .single();
    }

    private String aMember(Language language, String zone) {
        String login = "s-" + UUID.randomUUID();
        return staff.save(new StaffMember(
                        login,
                        "王工",
                        language,
                        ZoneId.of(zone),
                        login + "@example.org",
                        ReportingLevel.MEMBER,
                        null,
                        List.of(),
                        null))
                .login();
    }
}
