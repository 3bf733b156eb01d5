package dev.mendflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NoticeTextsTest {

    private static final Map<String, String> PARAMS =
            Map.of("caseNumber", "SC-2026-000001", "metric", "FIRST_RESPONSE", "severity", "P1", "rung", "100%");

    private final NoticeTexts texts = new NoticeTexts();

    @Test
    void aNoticeIsPutIntoTheReadersLanguage() {
        Notice notice = notice("promise-breached");

        assertThat(texts.title(notice, Locale.ENGLISH))
                .isEqualTo("Broken promise: first response of SC-2026-000001 (P1, 100%)");
        assertThat(texts.title(notice, Locale.SIMPLIFIED_CHINESE)).isEqualTo("已超时：SC-2026-000001 的首次响应（P1，100%）");
        assertThat(texts.title(notice, Locale.GERMAN)).startsWith("Broken promise");
    }

    @Test
    void anUnknownTemplateStillNamesTheCase() {
        assertThat(texts.title(notice("of-tomorrow"), Locale.ENGLISH)).isEqualTo("News about SC-2026-000001");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(file("notices_zh.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(file("notices.properties").stringPropertyNames());
    }

    private static Properties file(String name) throws IOException {
        var words = new Properties();
        try (Reader reader =
                new InputStreamReader(NoticeTextsTest.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static Notice notice(String template) {
        return new Notice(1, "k", Recipient.group("managers"), template, PARAMS, false, Instant.EPOCH);
    }
}
