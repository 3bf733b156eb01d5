package dev.mendflow.delivery;

import dev.mendflow.notification.Notice;
import dev.mendflow.notification.NoticeTexts;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** Writes the mail of a message, in the language and the zone of who gets it. */
class MailText {

    private final NoticeTexts texts;
    private final URI link;

    MailText(NoticeTexts texts, URI link) {
        this.texts = texts;
        this.link = link;
    }

    String subject(Message message) {
        Locale locale = message.to().language().locale();
        int count = message.notices().size();
        return texts.text(
                count == 1 ? "mail.subject.one" : "mail.subject.many",
                Map.of(
                        "title", texts.title(message.notices().getLast(), locale),
                        "count", String.valueOf(count)),
                locale);
    }

    String body(Message message) {
        Locale locale = message.to().language().locale();
        var body = new StringBuilder();
        line(body, texts.text("mail.greeting", Map.of("name", message.to().name()), locale));
        line(body, "");
        line(body, texts.text(message.urgent() ? "mail.intro.urgent" : "mail.intro.digest", Map.of(), locale));
        line(body, "");
        message.notices().forEach(notice -> notice(body, message, notice, locale));
        line(body, "");
        line(
                body,
                texts.text(
                        "mail.footer", Map.of("zone", message.to().zone().getId(), "link", link + "/notices"), locale));
        return body.toString();
    }

    private void notice(StringBuilder body, Message message, Notice notice, Locale locale) {
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(message.to().zone())
                .format(notice.at());
        line(body, texts.text("mail.line", Map.of("at", at, "title", texts.title(notice, locale)), locale));
        String number = notice.params().get("caseNumber");
        if (number != null) {
            line(body, "  " + link + "/cases/" + number);
        }
    }

    private static void line(StringBuilder body, String line) {
        body.append(line).append("\r\n");
    }
}
