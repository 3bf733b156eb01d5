package dev.mendflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.testing.RoomTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@RoomTest
class NoticeBoxTest {

    @Autowired
    Notices notices;

    @Autowired
    NoticeBox box;

    @Autowired
    TransactionOperations transactions;

    private final String group = "group-" + UUID.randomUUID();
    private final NoticeReader wang = reader("t-" + UUID.randomUUID());
    private final NoticeReader zhao = reader("d-" + UUID.randomUUID());

    @Test
    void everybodyFindsTheirOwnNoticesAndThoseOfTheirGroups() {
        String own = told(Recipient.staff(wang.login()));
        String ofAll = told(Recipient.group(group));
        told(Recipient.staff("somebody-else"));

        assertThat(keys(box.read(wang, false, null, 10))).containsExactly(ofAll, own);
        assertThat(keys(box.read(zhao, false, null, 10))).containsExactly(ofAll);
    }

    @Test
    void whatOneHasReadIsNewToTheOthers() {
        told(Recipient.group(group));
        told(Recipient.group(group));
        long older = box.read(wang, false, null, 10).getLast().notice().number();

        assertThat(box.markRead(wang, older)).isTrue();
        assertThat(box.markRead(wang, older)).as("twice").isTrue();

        assertThat(box.read(wang, false, null, 10)).extracting(NoticeLine::read).containsExactly(false, true);
        assertThat(box.read(wang, true, null, 10)).hasSize(1);
        assertThat(box.unread(wang, 100)).isEqualTo(1);
        assertThat(box.unread(zhao, 100)).isEqualTo(2);
        assertThat(box.unread(zhao, 1)).isEqualTo(1);
    }

    @Test
    void aCountKnowsWhatItsOwnTransactionHasRead() {
        told(Recipient.staff(wang.login()));
        long number = box.read(wang, false, null, 1).getFirst().notice().number();

        assertThat(transactions.<Integer>execute(status -> {
                    int before = box.unread(wang, 100);
                    box.markRead(wang, number);
                    return before - box.unread(wang, 100);
                }))
                .isEqualTo(1);
    }

    @Test
    void nobodyMarksWhatIsNotTheirs() {
        told(Recipient.staff(wang.login()));
        long number = box.read(wang, false, null, 1).getFirst().notice().number();

        assertThat(box.markRead(zhao, number)).isFalse();
        assertThat(box.markRead(wang, Long.MAX_VALUE)).isFalse();
    }

    @Test
    void markingAllLeavesWhatCameAfterSomebodyLooked() {
        told(Recipient.group(group));
        told(Recipient.staff(wang.login()));
        long seen = box.read(wang, false, null, 1).getFirst().notice().number();
        told(Recipient.group(group));

        assertThat(box.markAllRead(wang, seen)).isEqualTo(2);
        assertThat(box.markAllRead(wang, seen)).isZero();

        assertThat(box.unread(wang, 100)).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndRepeat() {
        List<String> told = IntStream.range(0, 5)
                .mapToObj(i -> told(i % 2 == 0 ? Recipient.group(group) : Recipient.staff(wang.login())))
                .toList();

        List<NoticeLine> first = box.read(wang, false, null, 3);
        List<NoticeLine> second = box.read(wang, false, first.getLast().notice().number(), 3);

        assertThat(keys(first)).containsExactlyElementsOf(told.subList(2, 5).reversed());
        assertThat(keys(second)).containsExactlyElementsOf(told.subList(0, 2).reversed());
    }

    @Test
    void aReaderIsConcernedBySomething() {
        assertThatThrownBy(() -> new NoticeReader("x", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private NoticeReader reader(String login) {
        return new NoticeReader(login, Set.of(Recipient.staff(login), Recipient.group(group)));
    }

    private String told(Recipient recipient) {
        String key = UUID.randomUUID().toString();
        notices.send(key, recipient, "promise-at-risk", Map.of("caseNumber", "SC-2026-000001"));
        return key;
    }

    private static List<String> keys(List<NoticeLine> lines) {
        return lines.stream().map(line -> line.notice().idempotencyKey()).toList();
    }
}
