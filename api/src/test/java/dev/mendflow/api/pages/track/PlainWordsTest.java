package dev.mendflow.api.pages.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mendflow.api.cases.Reported.PromiseView;
import dev.mendflow.api.cases.TrackView;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Customers read how it stands and what happens next, each in one sentence. */
class PlainWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // phase, waits for, being cancelled, status of the visit, rating, situation
        "REPORTED,,false,,EARLY,REPORTED",
        "ASSESSING,,false,,EARLY,ASSESSING",
        "ASSESSING,CUSTOMER,false,,EARLY,WAITS_CUSTOMER",
        "DISPATCHING,PARTS,false,,EARLY,WAITS_PARTS",
        "DISPATCHING,,false,,EARLY,DISPATCHING",
        "REPAIRING,,false,,EARLY,REMOTE",
        "REPAIRING,,false,PLANNED,EARLY,PLANNED",
        "REPAIRING,,false,EN_ROUTE,EARLY,EN_ROUTE",
        "REPAIRING,,false,ON_SITE,EARLY,ON_SITE",
        "REPAIRING,,false,WAITING_FOR_PARTS,EARLY,WAITING_FOR_PARTS",
        "REPAIRING,SUPPLIER,false,PLANNED,EARLY,WAITS_SUPPLIER",
        "REPAIRING,US,true,PLANNED,EARLY,CANCELLING",
        "FEEDBACK,,false,,OPEN,FEEDBACK",
        "FEEDBACK,,false,,GIVEN,RATED",
        "CLOSED,,false,,GIVEN,CLOSED",
        "CANCELLED,,false,,OVER,CANCELLED"
    })
    void everySituationHasItsSentences(
            String phase,
            @Nullable String waits,
            boolean cancelling,
            @Nullable String visit,
            String rating,
            String code)
            throws IOException {
        TrackedCase standing = TrackedCase.of(view(phase, waits, cancelling, visit, rating, List.of()));

        assertThat(standing.situation()).isEqualTo(code);
        for (String bundle : List.of("texts/customer.properties", "texts/customer_zh.properties")) {
            assertThat(texts(bundle)).containsKey("track.says." + code);
            if (!standing.ended()) {
                assertThat(texts(bundle)).containsKey("track.next." + code);
            }
        }
    }

    @Test
    void aBrokenPromiseIsCalledSoAndOneThatWasDroppedIsNotMentioned() {
        var promises = List.of(
                new PromiseView("RESOLUTION", NOW, "BREACHED"),
                new PromiseView("ARRIVAL", null, "WAIVED"),
                new PromiseView("ASSESSMENT", NOW, "MISSED"),
                new PromiseView("FIRST_RESPONSE", NOW, "MET"));

        var told = TrackedCase.of(view("REPAIRING", null, false, null, "EARLY", promises))
                .promises();

        assertThat(told)
                .extracting(TrackedCase.PromisedTime::metric, TrackedCase.PromisedTime::tone)
                .containsExactly(
                        tuple("FIRST_RESPONSE", "KEPT"), tuple("ASSESSMENT", "KEPT_LATE"), tuple("RESOLUTION", "LATE"));
    }

    private static TrackView view(
            String phase,
            @Nullable String waits,
            boolean cancelling,
            @Nullable String visit,
            String rating,
            List<PromiseView> promises) {
        return new TrackView(
                "SC-2026-000001",
                "https://service.example/track/x",
                phase,
                "OPEN",
                "NOISE",
                waits,
                "CUSTOMER".equals(waits),
                null,
                true,
                cancelling,
                null,
                NOW,
                null,
                promises,
                visit == null ? null : new TrackView.ComingView("Nina", visit, NOW, NOW),
                new TrackView.RatingView(rating, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(bundle).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
