package dev.mendflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.util.List;
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

        assertThat(notices.sentTo(wang, 10)).singleElement().satisfies(notice -> assertThat(notice)
                .isEqualTo(new Notice(
                        notice.number(),
                        key,
                        wang,
                        "job-offer",
                        Map.of("caseNumber", "SC-2026-000001"),
                        false,
                        clock.instant())));
    }

    @Test
    void aNoticeIsGatheredOnce() {
        var key = UUID.randomUUID().toString();
        var wang = Recipient.staff("t-" + key);
        notices.send(key, wang, "promise-breached", Map.of(), true);
        Notice told = notices.sentTo(wang, 1).getFirst();

        assertThat(told.urgent()).isTrue();
        assertThat(notices.numbered(List.of(told.number()))).containsExactly(told);
        assertThat(notices.gather(told)).isTrue();
        assertThat(notices.gather(told)).isFalse();
        assertThat(notices.toGather(1_000)).doesNotContain(told);
    }
}
