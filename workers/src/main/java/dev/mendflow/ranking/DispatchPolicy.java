package dev.mendflow.ranking;

import dev.mendflow.servicecase.Severity;
import dev.mendflow.technician.CertificateLevel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How jobs find their technician; versioned, so that an old decision can be explained by the policy it was made with.
 *
 * @param version number of this policy, growing
 * @param weights what the parts of the score count
 * @param visitLength working time kept free for one visit
 * @param visitsPerDay most visits of one technician on one local day
 * @param horizon by severity, how late after now an appointment may start
 * @param offer by severity, how long a technician may think about an offer
 * @param certificates by skill, the certificate it takes; a skill that is not listed takes none
 * @param travel how travel is estimated
 */
public record DispatchPolicy(
        int version,
        Weights weights,
        Duration visitLength,
        int visitsPerDay,
        Map<Severity, Duration> horizon,
        Map<Severity, Duration> offer,
        Map<String, NeededCertificate> certificates,
        Travel travel) {

    /** @throws IllegalArgumentException when no technician could ever be found with it */
    public DispatchPolicy {
        if (visitLength.isNegative() || visitLength.isZero() || visitsPerDay < 1) {
            throw new IllegalArgumentException("A visit takes time and a day holds at least one");
        }
        horizon = complete(horizon, "horizon");
        offer = complete(offer, "offer");
        certificates = Map.copyOf(certificates);
    }

    private static Map<Severity, Duration> complete(Map<Severity, Duration> durations, String name) {
        for (var severity : Severity.values()) {
            var duration = durations.get(severity);
            if (duration == null || duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException(
                        "The " + name + " of " + severity + " has to be longer than nothing");
            }
        }
        return Map.copyOf(durations);
    }

    /** The certificate {@code skill} takes, if any. */
    public Optional<NeededCertificate> certificateFor(@Nullable String skill) {
        return skill == null ? Optional.empty() : Optional.ofNullable(certificates.get(skill));
    }

    /** How late after now an appointment of this severity may start. */
    public Duration horizonOf(Severity severity) {
        return horizon.getOrDefault(severity, Duration.ZERO);
    }

    /** How long an offer of this severity stands. */
    public Duration offerOf(Severity severity) {
        return offer.getOrDefault(severity, Duration.ZERO);
    }

    /** This policy under another number. */
    public DispatchPolicy asVersion(int number) {
        return new DispatchPolicy(number, weights, visitLength, visitsPerDay, horizon, offer, certificates, travel);
    }

    /** What holds until somebody adopts another policy; version 0. */
    public static DispatchPolicy standard() {
        return new DispatchPolicy(
                0,
                new Weights(0.30, 0.25, 0.20, 0.15, 0.10),
                Duration.ofHours(2),
                4,
                bySeverity(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14)),
                bySeverity(
                        Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(30), Duration.ofMinutes(30)),
                Map.of(
                        "HIGH_VOLTAGE", new NeededCertificate("HIGH_VOLTAGE", CertificateLevel.INTERMEDIATE),
                        "BATTERY", new NeededCertificate("HIGH_VOLTAGE", CertificateLevel.JUNIOR)),
                new Travel(60, 1.3, Duration.ofHours(1), 50));
    }

    private static Map<Severity, Duration> bySeverity(Duration p1, Duration p2, Duration p3, Duration p4) {
        return new EnumMap<>(Map.of(Severity.P1, p1, Severity.P2, p2, Severity.P3, p3, Severity.P4, p4));
    }

    /**
     * What the parts of the score count; together 1.
     *
     * @param skillFit least over-qualified first
     * @param promptness the sooner the better
     * @param travel the nearer the better
     * @param load the emptier day first
     * @param continuity who knows the asset or the customer first
     */
    public record Weights(double skillFit, double promptness, double travel, double load, double continuity) {

        /** @throws IllegalArgumentException when one is negative or they do not add up to 1 */
        public Weights {
            var least = Math.min(Math.min(skillFit, promptness), Math.min(Math.min(travel, load), continuity));
            if (!(least >= 0) || !(Math.abs(skillFit + promptness + travel + load + continuity - 1) < 1e-9)) {
                throw new IllegalArgumentException("Weights are not negative and add up to 1");
            }
        }
    }

    /**
     * @param code of the certificate
     * @param level that is enough
     */
    public record NeededCertificate(String code, CertificateLevel level) {}

    /**
     * How long and how far the way is.
     *
     * @param kilometresPerHour on the road
     * @param detour road kilometres for one kilometre as the crow flies
     * @param unknown travel time where the site or its area is not known
     * @param reach kilometres at which travel scores one half
     */
    public record Travel(double kilometresPerHour, double detour, Duration unknown, double reach) {

        /** @throws IllegalArgumentException when a figure makes no sense */
        public Travel {
            if (!(kilometresPerHour > 0) || !(detour >= 1) || unknown.isNegative() || !(reach > 0)) {
                throw new IllegalArgumentException("Travel needs a speed, a detour of at least 1 and a reach");
            }
        }

        /** Time on the road for this distance as the crow flies, in whole minutes, rounded up. */
        public Duration timeFor(double kilometres) {
            return Duration.ofMinutes((long) Math.ceil(kilometres * detour / kilometresPerHour * 60));
        }
    }
}
