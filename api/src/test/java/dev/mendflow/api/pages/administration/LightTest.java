package dev.mendflow.api.pages.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class LightTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("texts/administration");

    @Test
    void whatIsWrongIsSaidInWordsThatExist() {
        var lights = List.of(
                Light.ofEngine(Health.up()
                        .withDetail("state", "READY")
                        .withDetail("restarts", 1)
                        .build()),
                Light.ofEngine(Health.down().withDetail("state", "STARTING").build()),
                Light.ofEngine(Health.down().withDetail("state", "LOST").build()),
                Light.ofEngine(Health.down().withDetail("state", "SAFE_MODE").build()),
                Light.ofEngine(Health.down().withDetail("state", "STOPPED").build()),
                Light.ofEngine(Health.unknown().build()),
                Light.ofRows(rows(Health.up(), 0, 0)),
                Light.ofRows(rows(Health.outOfService(), 0, 0)),
                Light.ofRows(rows(Health.outOfService(), 3, 0)),
                Light.ofRows(rows(Health.down(), 0, 0)),
                Light.ofRows(rows(Health.down(), 0, 1)),
                Light.ofOutbox(outbox(Health.up(), 0, 0)),
                Light.ofOutbox(outbox(Health.up(), 5, 0)),
                Light.ofOutbox(outbox(Health.down(), 500, 0)),
                Light.ofOutbox(outbox(Health.down(), 0, 2)),
                Light.ofMail(mail(0, List.of("MAIL"))),
                Light.ofMail(mail(0, List.of())),
                Light.ofMail(mail(2, List.of("MAIL"))));

        assertThat(lights)
                .extracting(Light::level)
                .containsExactly(
                        "good", "warn", "bad", "bad", "bad", "bad", "good", "warn", "warn", "bad", "bad", "good",
                        "good", "bad", "bad", "good", "warn", "warn");
        assertThat(lights).extracting(Light::key).allMatch(TEXTS::containsKey);
    }

    @Test
    void rowsThatStandStillAreNotThoseOfAnotherEngine() {
        assertThat(Light.ofRows(rows(Health.down(), 0, 0)).word()).isEqualTo("silent");
        assertThat(Light.ofRows(rows(Health.down(), 0, 1)).word()).isEqualTo("refused");
    }

    private static Health rows(Health.Builder health, int dead, int refused) {
        return health.withDetail("lagSeconds", 0)
                .withDetail("deadLetters", dead)
                .withDetail("refusedPartitions", refused)
                .build();
    }

    private static Health outbox(Health.Builder health, int depth, int refused) {
        return health.withDetail("depth", depth)
                .withDetail("oldest", "PT3S")
                .withDetail("refused", refused)
                .build();
    }

    private static Health mail(int dead, List<String> channels) {
        return Health.up()
                .withDetail("dead", dead)
                .withDetail("channels", channels)
                .build();
    }
}
