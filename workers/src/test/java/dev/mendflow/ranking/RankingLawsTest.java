package dev.mendflow.ranking;

import static dev.mendflow.ranking.Crew.MONDAY_9;
import static dev.mendflow.ranking.Crew.certificate;
import static dev.mendflow.ranking.Crew.certified;
import static dev.mendflow.ranking.Crew.living;
import static dev.mendflow.ranking.Crew.serving;
import static dev.mendflow.ranking.Crew.technician;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws over random crews; the seed is in the test's name. */
class RankingLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheQuestionDoesNotMatter(long seed) {
        var world = new World(seed);
        var shuffled = new ArrayList<>(world.crew);
        Collections.shuffle(shuffled, world.random);

        assertThat(world.ranking().of(shuffled)).isEqualTo(world.ranking().of(world.crew));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anIneligibleTechnicianNeverChangesTheChoice(long seed) {
        var world = new World(seed);
        var before = world.ranking().of(world.crew);
        var more = new ArrayList<>(world.crew);
        more.add(world.somebody("t-late").gone());

        var after = world.ranking().of(more);

        assertThat(eligible(after)).isEqualTo(eligible(before));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scoresLieBetweenZeroAndOneAndFall(long seed) {
        var world = new World(seed);

        var eligible = eligible(world.ranking().of(world.crew));

        assertThat(eligible).allSatisfy(candidate -> {
            assertThat(candidate.score()).isBetween(0.0, 1.0);
            assertThat(candidate.appointment().from()).isAfterOrEqualTo(MONDAY_9);
        });
        assertThat(eligible.stream().map(candidate -> -candidate.score()).toList())
                .isSorted();
    }

    private static List<Candidate> eligible(List<Candidate> candidates) {
        return candidates.stream().filter(Candidate::eligible).toList();
    }

    private static class World {

        final Random random;
        final List<Technician> crew = new ArrayList<>();
        final HashMap<String, List<TimeSpan>> booked = new HashMap<>();
        final HashMap<String, Familiarity> familiarity = new HashMap<>();

        World(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 8; i++) {
                crew.add(somebody("t-" + i));
            }
        }

        Technician somebody(String code) {
            var skills = random.nextInt(4) == 0 ? Set.of("HIGH_VOLTAGE", "MOTOR") : Set.of("HIGH_VOLTAGE");
            var level = CertificateLevel.values()[random.nextInt(3)];
            var home = new Place(31 + random.nextDouble(), 121 + random.nextDouble());
            booked.put(code, appointments());
            familiarity.put(code, Familiarity.values()[random.nextInt(3)]);
            return certified(
                    living(serving(technician(code), random.nextInt(5) == 0 ? "BJ" : "SH", skills), home),
                    certificate(level, "2026-11-1" + random.nextInt(10)));
        }

        private List<TimeSpan> appointments() {
            return random.ints(random.nextInt(6), 0, 90)
                    .mapToObj(hours -> MONDAY_9.plus(Duration.ofHours(hours)))
                    .map(from -> new TimeSpan(from, from.plus(Duration.ofHours(2))))
                    .toList();
        }

        Ranking ranking() {
            return new Ranking(
                    DispatchPolicy.standard(),
                    Crew.JOB,
                    new Circumstances(MONDAY_9, Crew.SITE, booked, Set.of("t-1"), Set.of("t-2"), familiarity));
        }
    }
}
