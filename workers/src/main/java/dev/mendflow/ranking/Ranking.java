package dev.mendflow.ranking;

import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters, then scores: a function of its arguments, so the same question always gets the same answer.
 *
 * @param policy the rules
 * @param job what somebody is wanted for
 * @param circumstances what else is known
 */
public record Ranking(DispatchPolicy policy, Job job, Circumstances circumstances) {

    private static final Duration RASTER = Duration.ofMinutes(5);

    /** Every technician with a score or with reasons, best first; the order of the argument does not matter. */
    public List<Candidate> of(Collection<Technician> technicians) {
        return technicians.stream()
                .map(this::judge)
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }

    private Candidate judge(Technician technician) {
        var kilometres = kilometresFrom(technician);
        var diary = new Diary(technician, circumstances.bookedBy(technician.code()));
        var opening = openingIn(diary, kilometres);
        var appointment = opening.appointment();
        var day = diary.dayOf(appointment == null ? circumstances.now() : appointment.from());
        var reasons = rejections(technician, day);
        if (opening.reason() != null) {
            reasons.add(opening.reason());
        }
        if (appointment == null || !reasons.isEmpty()) {
            return new Candidate(technician.code(), List.copyOf(reasons), 0, null, kilometres, appointment);
        }
        var fitness = new Fitness(
                        skillFit(technician, day),
                        promptness(appointment),
                        travel(kilometres),
                        1 - (double) diary.bookedOn(day) / visitsPerDay(technician),
                        circumstances.familiarityOf(technician.code()).score())
                .rounded();
        return new Candidate(
                technician.code(), List.of(), fitness.total(policy.weights()), fitness, kilometres, appointment);
    }

    private Set<RejectionReason> rejections(Technician technician, LocalDate day) {
        var reasons = EnumSet.noneOf(RejectionReason.class);
        if (!technician.active()) {
            reasons.add(RejectionReason.INACTIVE);
        }
        if (job.region() != null && !job.region().equals(technician.region())) {
            reasons.add(RejectionReason.REGION_MISMATCH);
        }
        if (job.skill() != null && !technician.masters(job.skill(), job.productLine())) {
            reasons.add(RejectionReason.SKILL_MISSING);
        }
        if (!certified(technician, day)) {
            reasons.add(RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);
        }
        if (circumstances.refused().contains(technician.code())) {
            reasons.add(RejectionReason.ALREADY_REFUSED);
        }
        if (circumstances.released().contains(technician.code())) {
            reasons.add(RejectionReason.RELEASED);
        }
        return reasons;
    }

    private boolean certified(Technician technician, LocalDate day) {
        return policy.certificateFor(job.skill())
                .map(needed -> technician
                        .certifiedFor(needed.code(), needed.level(), day)
                        .isPresent())
                .orElse(true);
    }

    private Opening openingIn(Diary diary, @Nullable Double kilometres) {
        var travel =
                kilometres == null ? policy.travel().unknown() : policy.travel().timeFor(kilometres);
        var arrival = circumstances.now().plus(travel);
        var raster = RASTER.toSeconds();
        var earliest = Instant.ofEpochSecond(Math.ceilDiv(arrival.getEpochSecond(), raster) * raster);
        var latest = circumstances.now().plus(policy.horizonOf(job.severity()));
        if (latest.isBefore(earliest)) {
            return new Opening(null, RejectionReason.OFF_SHIFT);
        }
        return diary.firstOpening(
                new TimeSpan(earliest, latest), policy.visitLength(), visitsPerDay(diary.technician()));
    }

    private int visitsPerDay(Technician technician) {
        return technician.field().visitsPerDay(policy.visitsPerDay());
    }

    private @Nullable Double kilometresFrom(Technician technician) {
        var site = circumstances.site();
        return site == null ? null : technician.home().kilometresTo(site);
    }

    private double skillFit(Technician technician, LocalDate day) {
        var levelsAbove = policy.certificateFor(job.skill())
                .flatMap(needed -> technician
                        .certifiedFor(needed.code(), needed.level(), day)
                        .map(level -> level.stepsAbove(needed.level())))
                .orElse(0);
        var otherSkills = technician.skills().size() - 1;
        return 1 / (1 + levelsAbove + otherSkills / 10.0);
    }

    private double promptness(TimeSpan appointment) {
        var wait = Duration.between(circumstances.now(), appointment.from()).toSeconds();
        return Math.clamp(1 - (double) wait / policy.horizonOf(job.severity()).toSeconds(), 0, 1);
    }

    private double travel(@Nullable Double kilometres) {
        var reach = policy.travel().reach();
        return kilometres == null ? 0.5 : reach / (reach + kilometres);
    }
}
