package dev.mendflow.delivery;

import dev.mendflow.delivery.DeliverySettings.Webhook;
import dev.mendflow.notification.Notice;
import dev.mendflow.notification.NoticeTexts;
import dev.mendflow.staff.StaffMember;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries messages by calling a program: JSON, signed with HMAC-SHA256 over the body. The body of a message is the same each time,
 * and so is its id, by which the program drops repeats.
 */
class WebhookCarrier implements Carrier {

    private static final String ALGORITHM = "HmacSHA256";

    private final Webhook settings;
    private final NoticeTexts texts;
    private final JsonMapper json;
    private final HttpClient http;

    WebhookCarrier(Webhook settings, NoticeTexts texts, JsonMapper json) {
        this.settings = settings;
        this.texts = texts;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean reaches(StaffMember member) {
        return true;
    }

    @Override
    public void carry(Message message) {
        byte[] body = json.writeValueAsBytes(body(message));
        var request = HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Mendflow-Message-Id", message.id().toString())
                .header("Mendflow-Signature", "sha256=" + signature(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new NotCarried("The webhook answered " + status);
            }
        } catch (IOException e) {
            throw new NotCarried(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotCarried("The program ends", e);
        }
    }

    private Body body(Message message) {
        Locale locale = message.to().language().locale();
        return new Body(
                message.id(),
                message.to().login(),
                message.urgent(),
                message.notices().stream()
                        .map(notice -> Item.of(notice, texts.title(notice, locale)))
                        .toList());
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
        }
    }

    /** What is called out. */
    record Body(UUID id, String recipient, boolean urgent, List<Item> notices) {

        Body {
            notices = List.copyOf(notices);
        }
    }

    /** One notice: its words, and what they are made of. */
    record Item(String id, Instant at, String template, String title, Map<String, String> params) {

        Item {
            params = new TreeMap<>(params);
        }

        static Item of(Notice notice, String title) {
            return new Item(notice.idempotencyKey(), notice.at(), notice.template(), title, notice.params());
        }
    }
}
