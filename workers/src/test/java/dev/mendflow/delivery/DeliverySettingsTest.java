package dev.mendflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DeliverySettingsTest {

    private static final String SECRET = "not to be told to anybody";

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DeliverySettings.class)
    static class Bound {}

    @Test
    void withoutSettingsNothingLeavesTheHouse() {
        DeliverySettings settings = bound(Map.of());

        assertThat(settings.mail()).isNull();
        assertThat(settings.webhook()).isNull();
        assertThat(settings.digestInterval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.quietHours()).hasToString("QuietHours[from=20:00, until=08:00]");
    }

    @Test
    void secretsAreNotPartOfWhatIsLogged() {
        DeliverySettings settings = bound(Map.of(
                "mail.host", "smtp.example.org",
                "mail.from", "service@example.org",
                "mail.password", SECRET,
                "webhook.url", "https://example.org/hook",
                "webhook.secret", SECRET));

        assertThat(settings.toString()).contains("smtp.example.org").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/hook", "ftp://localhost/hook"})
    void aWebhookIsNotCalledInPlainTextOverTheNetwork(String url) {
        assertThatThrownBy(() -> bound(Map.of("webhook.url", url, "webhook.secret", SECRET)))
                .rootCause()
                .hasMessageContaining("must be https");
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> bound(Map.of("webhook.url", "https://example.org", "webhook.secret", "short")))
                .isNotNull();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        DeliverySettings settings = bound(Map.of("first-pause", "30s", "longest-pause", "3m"));

        assertThat(settings.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.pause(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pause(3)).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.pause(4)).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.pause(60)).isEqualTo(Duration.ofMinutes(3));
    }

    private static DeliverySettings bound(Map<String, String> properties) {
        var settings = new DeliverySettings[1];
        new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .withPropertyValues(properties.entrySet().stream()
                        .map(entry -> "mendflow.notification." + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new))
                .run(context -> settings[0] = context.getBean(DeliverySettings.class));
        return settings[0];
    }
}
