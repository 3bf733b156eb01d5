package dev.mendflow.api.pages.layout;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseMessage;
import dev.mendflow.servicecase.ServiceCases;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was said in a case, with the speakers as the reader may know them. */
@Component
public class Conversations {

    private final ServiceCases cases;
    private final MessageSource words;

    Conversations(ServiceCases cases, MessageSource words) {
        this.cases = cases;
        this.words = words;
    }

    /** For staff, who see each other's logins. */
    public List<MessageLine> forStaff(CaseId id, Locale locale) {
        return cases.conversation(id).stream()
                .map(message -> line(message, staffSees(message, locale)))
                .toList();
    }

    /** For the customer, to whom everybody here is "the service". */
    public List<MessageLine> forCustomer(CaseId id, Locale locale) {
        return cases.conversation(id).stream()
                .map(message -> line(message, customerSees(message, locale)))
                .toList();
    }

    private static MessageLine line(CaseMessage message, String who) {
        return new MessageLine(message.fromKind().name(), who, message.at(), message.text());
    }

    private String staffSees(CaseMessage message, Locale locale) {
        return message.who().equals(Actor.CUSTOMER.name()) ? word("conversation.customer", locale) : message.who();
    }

    private String customerSees(CaseMessage message, Locale locale) {
        return switch (message.fromKind()) {
            case CUSTOMER -> word("conversation.you", locale);
            case STAFF -> word("conversation.service", locale);
            case SYSTEM -> word("conversation.system", locale);
        };
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
