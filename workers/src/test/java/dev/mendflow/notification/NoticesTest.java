package dev.mendflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    @Test
    void aNoticeOfTheSameKeyIsOneEffect() {
        var key = UUID.randomUUID().toString();
        var wang = Recipient.staff("t-" + key);

        assertThat(notices.send(key, wang, "job-offer", Map.of("caseNumber", "SC-2026-000001")))
                .isTrue();
        assertThat(notices.send(key, wang, "job-offer", Map.of("caseNumber", "SC-2026-000002")))
                .isFalse();

        assertThat(notices.sentTo(wang, 10))
                .containsExactly(
                        new Notice(key, wang, "job-offer", Map.of("caseNumber", "SC-2026-000001"), clock.instant()));
    }
}
