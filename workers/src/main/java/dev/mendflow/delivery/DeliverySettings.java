package dev.mendflow.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * How notices leave the house. Without a mail server and a webhook nothing does, and people find them on the pages.
 *
 * @param digestInterval how long what is not urgent is gathered for a person
 * @param quietFrom when their quiet hours begin, in their zone
 * @param quietUntil when they end; the same time for none
 * @param attempts how often a message is tried before it is given up
 * @param firstPause before the second try; it doubles with each
 * @param longestPause the longest one between two tries
 * @param link the address under which people reach the pages, for links
 * @param mail the mail server, null for no mail
 * @param webhook whom to call, null for nobody
 */
@Validated
@ConfigurationProperties("mendflow.notification")
record DeliverySettings(
        @NotNull @DefaultValue("15m") Duration digestInterval,

        @NotNull @DefaultValue("20:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime quietFrom,

        @NotNull @DefaultValue("08:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime quietUntil,

        @Positive @DefaultValue("10") int attempts,
        @NotNull @DefaultValue("30s") Duration firstPause,
        @NotNull @DefaultValue("1h") Duration longestPause,
        @NotNull @DefaultValue("http://localhost:8080") URI link,
        @Valid @Nullable Mail mail,
        @Valid @Nullable Webhook webhook) {

    QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }

    /** How long to wait after so many failed tries, one and more. */
    Duration pause(int failed) {
        Duration pause = firstPause;
        for (int i = 1; i < failed && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    /**
     * The server that takes our mail.
     *
     * @param username null for a server that asks for none
     * @param from the sender's address
     * @param tls {@code STARTTLS} is insisted on, {@code TLS} speaks it from the first byte, {@code NONE} is for this machine
     * @param timeout for connecting, and for each answer
     */
    record Mail(
            @NotBlank String host,
            @Min(1) @Max(65_535) @DefaultValue("587") int port,
            @Nullable String username,
            @Nullable String password,
            @NotBlank String from,
            @NotNull @DefaultValue("STARTTLS") Tls tls,
            @NotNull @DefaultValue("10s") Duration timeout) {

        /** How the line is secured. */
        enum Tls {
            STARTTLS,
            TLS,
            NONE
        }

        /** Without the password, since settings are logged. */
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + ", from " + from + "]";
        }
    }

    /**
     * A program that is called for each message.
     *
     * @param url where; https, or plain http on this machine
     * @param secret with which calls are signed
     * @param timeout for the whole answer
     */
    record Webhook(
            @NotNull URI url,
            @NotBlank @Size(min = 16) String secret,
            @NotNull @DefaultValue("10s") Duration timeout) {

        @AssertTrue(message = "must be https, or http on this machine")
        boolean isUrlSafe() {
            String host = Objects.isNull(url) ? null : url.getHost();
            return Objects.isNull(url)
                    || "https".equals(url.getScheme())
                    || "http".equals(url.getScheme())
                            && ("localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host));
        }

        /** Without the secret, since settings are logged. */
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }
}
