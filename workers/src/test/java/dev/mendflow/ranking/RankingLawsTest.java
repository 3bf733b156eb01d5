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
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Laws over two hundred random crews; a failure names the seed of its crew. */
class RankingLawsTest {

    @Test
    void theOrderOfTheQuestionDoesNotMatter() {
        forEveryWorld(world -> {
            var shuffled = new ArrayList<>(world.crew);
            Collections.shuffle(shuffled, world.random);

            assertThat(world.ranking().of(shuffled))
                    .as("seed %d", world.seed)
                    .isEqualTo(world.ranking().of(world.crew));
        });
    }

    @Test
    void anIneligibleTechnicianNeverChangesTheChoice() {
        forEveryWorld(world -> {
            var before = world.ranking().of(world.crew);
            var more = new ArrayList<>(world.crew);
            more.add(world.somebody("t-late").gone());

            var after = world.ranking().of(more);

            assertThat(eligible(after)).as("seed %d", world.seed).isEqualTo(eligible(before));
        });
    }

    @Test
    void scoresLieBetweenZeroAndOneAndFall() {
        forEveryWorld(world -> {
            var eligible = eligible(world.ranking().of(world.crew));

            assertThat(eligible).as("seed %d", world.seed).allSatisfy(candidate -> {
                assertThat(candidate.score()).isBetween(0.0, 1.0);
                assertThat(candidate.appointment().from()).isAfterOrEqualTo(MONDAY_9);
            });
            assertThat(eligible.stream().map(candidate -> -candidate.score()).toList())
                    .as("seed %d", world.seed)
                    .isSorted();
        });
    }

    private static void forEveryWorld(Consumer<World> law) {
        LongStream.range(0, 200).mapToObj(World::new).forEach(law);
    }

    private static List<Candidate> eligible(List<Candidate> candidates) {
        return candidates.stream().filter(Candidate::eligible).toList();
    }

    private static class World {

        final long seed;
        final Random random;
        final List<Technician> crew = new ArrayList<>();
        final HashMap<String, List<TimeSpan>> booked = new HashMap<>();
        final HashMap<String, Familiarity> familiarity = new HashMap<>();

        World(long seed) {
            this.seed = seed;
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
