package dev.mendflow.api.pages.layout;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.TrackView;
import dev.mendflow.servicecase.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was said in a case, with the speakers as the reader may know them. */
@Component
public class Conversations {

    private final MessageSource words;

    private final People people;

    Conversations(MessageSource words, People people) {
        this.people = people;
        this.words = words;
    }

    /** For staff, who see each other's names. */
    public List<MessageLine> forStaff(CaseView view, Locale locale) {
        return view.conversation().stream()
                .map(message -> line(message, staffSees(message, locale)))
                .toList();
    }

    /** For the customer, to whom everybody here is "the service". */
    public List<MessageLine> forCustomer(TrackView view, Locale locale) {
        return view.conversation().stream()
                .map(said -> new MessageLine(said.from(), customerSees(said.from(), locale), said.at(), said.text()))
                .toList();
    }

    private static MessageLine line(CaseView.MessageView message, String who) {
        return new MessageLine(message.from(), who, message.at(), message.text());
    }

    private String staffSees(CaseView.MessageView message, Locale locale) {
        return message.who().equals(Actor.CUSTOMER.name())
                ? word("conversation.customer", locale)
                : String.valueOf(people.of(message.who()));
    }

    private String customerSees(String from, Locale locale) {
        return switch (Actor.Kind.valueOf(from)) {
            case CUSTOMER -> word("conversation.you", locale);
            case STAFF -> word("conversation.service", locale);
            case SYSTEM -> word("conversation.system", locale);
        };
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
