package dev.mendflow.api.notices;

import dev.mendflow.notification.Notice;
import dev.mendflow.notification.NoticeLine;
import dev.mendflow.notification.NoticeTexts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice for its reader.
 *
 * @param number names it
 * @param title what it says, in the reader's language
 * @param template what kind of notice it is
 * @param params what the title is made of
 * @param caseNumber the case it is about, null when it is about none
 * @param read whether the reader has read it
 */
public record NoticeView(
        long number,
        Instant at,
        String title,
        String template,
        Map<String, String> params,
        @Nullable String caseNumber,
        boolean urgent,
        boolean read) {

    static NoticeView of(NoticeLine line, NoticeTexts texts, Locale locale) {
        Notice notice = line.notice();
        return new NoticeView(
                notice.number(),
                notice.at(),
                texts.title(notice, locale),
                notice.template(),
                notice.params(),
                notice.params().get("caseNumber"),
                notice.urgent(),
                line.read());
    }
}
