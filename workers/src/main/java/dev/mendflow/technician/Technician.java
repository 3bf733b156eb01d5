package dev.mendflow.technician;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Somebody who repairs in the field or in the workshop.
 *
 * @param code login and identity, e.g. {@code t-wang}
 * @param name as colleagues call them
 * @param region code of the service area they work in
 * @param home where their day starts
 * @param active false once they left
 * @param skills what they repair: the code of a group of faults, {@code BATTERY}, or of such faults of one kind of product
 *     only, {@code CELL/BATTERY}
 * @param certificates proofs of training, expired ones included
 * @param shifts weekly working time
 * @param leave absences, past ones included
 * @param field what they go out with, and how often
 * @param version null until first saved
 */
public record Technician(
        String code,
        String name,
        String region,
        Place home,
        boolean active,
        Set<String> skills,
        List<Certificate> certificates,
        List<Shift> shifts,
        List<TimeSpan> leave,
        FieldKit field,
        @Version @Nullable Integer version) {

    public Technician {
        skills = Set.copyOf(skills);
        certificates = List.copyOf(certificates);
        shifts = List.copyOf(shifts);
        leave = List.copyOf(leave);
    }

    /** Somebody of whom nothing special is known. */
    public Technician(
            String code,
            String name,
            String region,
            Place home,
            boolean active,
            Set<String> skills,
            List<Certificate> certificates,
            List<Shift> shifts,
            List<TimeSpan> leave,
            @Nullable Integer version) {
        this(code, name, region, home, active, skills, certificates, shifts, leave, FieldKit.NONE, version);
    }

    /** The highest certificate of {@code code} that is valid on {@code day} and reaches {@code needed}. */
    public Optional<CertificateLevel> certifiedFor(String code, CertificateLevel needed, LocalDate day) {
        return certificates.stream()
                .filter(certificate -> certificate.proves(code, needed, day))
                .map(Certificate::level)
                .max(CertificateLevel::compareTo);
    }

    /** Where the technician's days begin and end. */
    public ZoneId zone() {
        return shifts.stream().map(Shift::zone).findFirst().orElse(ZoneOffset.UTC);
    }

    /** When the technician works on this local day, the night before included, as far as it reaches into it. */
    public List<TimeSpan> shiftsOn(LocalDate day) {
        TimeSpan whole = dayOf(day);
        return Stream.of(day.minusDays(1), day)
                .flatMap(start ->
                        shifts.stream().filter(shift -> shift.startsOn(start)).map(shift -> shift.on(start)))
                .filter(whole::overlaps)
                .map(whole::clip)
                .toList();
    }

    /** The absences that reach into this local day, as far as they do. */
    public List<TimeSpan> leaveOn(LocalDate day) {
        TimeSpan whole = dayOf(day);
        return leave.stream().filter(whole::overlaps).map(whole::clip).toList();
    }

    /** A day where the technician lives. */
    public TimeSpan dayOf(LocalDate day) {
        return new TimeSpan(
                day.atStartOfDay(zone()).toInstant(),
                day.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /**
     * Whether they repair such faults of such products.
     *
     * @param productLine the kind of product; null when it is not known, then any kind will do
     */
    public boolean masters(String skill, @Nullable String productLine) {
        return skills.contains(skill)
                || (productLine == null
                        ? skills.stream().anyMatch(known -> known.endsWith("/" + skill))
                        : skills.contains(productLine + "/" + skill));
    }

    /** Away in this time; overlapping an earlier absence is fine. */
    public Technician awayIn(TimeSpan absence) {
        var absences = new ArrayList<>(leave);
        absences.add(absence);
        return new Technician(code, name, region, home, active, skills, certificates, shifts, absences, field, version);
    }

    /** Not away any more in what begins at this instant. */
    public Technician backFrom(Instant start) {
        var absences = leave.stream().filter(span -> !span.from().equals(start)).toList();
        return new Technician(code, name, region, home, active, skills, certificates, shifts, absences, field, version);
    }

    /** Not to be offered a job any more. */
    public Technician gone() {
        return new Technician(code, name, region, home, false, skills, certificates, shifts, leave, field, version);
    }

    /** With one more certificate; an older one of the same code stays as history. */
    public Technician certified(Certificate certificate) {
        var proofs = new ArrayList<>(certificates);
        proofs.add(certificate);
        return new Technician(code, name, region, home, active, skills, proofs, shifts, leave, field, version);
    }

    /** Able to repair what {@code skill} names. */
    public Technician trainedIn(String skill) {
        var trained = new TreeSet<>(skills);
        trained.add(skill);
        return new Technician(code, name, region, home, active, trained, certificates, shifts, leave, field, version);
    }

    Technician with(
            Set<String> skills,
            List<Certificate> certificates,
            List<Shift> shifts,
            List<TimeSpan> leave,
            List<String> equipment) {
        return new Technician(
                code,
                name,
                region,
                home,
                active,
                skills,
                certificates,
                shifts,
                leave,
                new FieldKit(field.visitsPerDay(), field.vehicle(), equipment),
                version);
    }

    Technician asVersion(@Nullable Integer version) {
        return new Technician(code, name, region, home, active, skills, certificates, shifts, leave, field, version);
    }

    /** Whether an absence covers {@code instant}. */
    public boolean isAwayAt(Instant instant) {
        return leave.stream().anyMatch(span -> !instant.isBefore(span.from()) && instant.isBefore(span.until()));
    }
}
