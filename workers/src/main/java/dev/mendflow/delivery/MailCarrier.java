package dev.mendflow.delivery;

import dev.mendflow.delivery.DeliverySettings.Mail;
import dev.mendflow.delivery.DeliverySettings.Mail.Tls;
import dev.mendflow.staff.StaffMember;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Carries messages by mail. The Message-ID is the message's own, so a mailbox can tell the second copy of a mail. */
class MailCarrier implements Carrier {

    private final Mail settings;
    private final MailText text;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    MailCarrier(Mail settings, MailText text) {
        this.settings = settings;
        this.text = text;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.username());
        server.setPassword(settings.password());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        server.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(Mail settings) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        return properties;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean reaches(StaffMember member) {
        return member.email() != null;
    }

    @Override
    public void carry(Message message) {
        String address = message.to().email();
        if (address == null) {
            throw new NotCarried(message.to().login() + " has no address any more");
        }
        try {
            server.send(mail(message, address));
        } catch (MailException | MessagingException e) {
            throw new NotCarried(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private MimeMessage mail(Message message, String address) throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(address);
        parts.setSubject(text.subject(message));
        parts.setText(text.body(message));
        mail.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        message.notices().getLast().at().atOffset(ZoneOffset.UTC)));
        mail.setHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.to().language().locale().getLanguage());
        if (message.urgent()) {
            mail.setHeader("X-Priority", "1");
        }
        return mail;
    }

    private String domain() {
        String from = settings.from();
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }
}
