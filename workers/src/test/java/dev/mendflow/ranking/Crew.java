package dev.mendflow.ranking;

import dev.mendflow.servicecase.Severity;
import dev.mendflow.technician.Certificate;
import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.FieldKit;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.Shift;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Technicians of Shanghai who work Monday to Friday 9–12 and 13:30–18, and jobs for them on Monday, 2026-11-09. */
final class Crew {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant MONDAY_9 = at("2026-11-09T09:00");
    static final Place SITE = new Place(31.23, 121.47);
    static final Job JOB = new Job("HIGH_VOLTAGE", "VEHICLE", "SH", Severity.P3, "customer", "asset");

    private Crew() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static TimeSpan span(String from, String until) {
        return new TimeSpan(at(from), at(until));
    }

    /** Lives on the site, masters the one skill, certified exactly as far as needed. */
    static Technician technician(String code) {
        return new Technician(
                code,
                code,
                "SH",
                SITE,
                true,
                Set.of("HIGH_VOLTAGE"),
                List.of(certificate(CertificateLevel.INTERMEDIATE, "2027-12-31")),
                officeHours(),
                List.of(),
                0);
    }

    static Certificate certificate(CertificateLevel level, String validUntil) {
        return new Certificate("HIGH_VOLTAGE", level, LocalDate.parse(validUntil));
    }

    static List<Shift> officeHours() {
        var shifts = new ArrayList<Shift>();
        for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            shifts.add(new Shift(day, LocalTime.of(9, 0), LocalTime.of(12, 0), SHANGHAI));
            shifts.add(new Shift(day, LocalTime.of(13, 30), LocalTime.of(18, 0), SHANGHAI));
        }
        return shifts;
    }

    static Technician certified(Technician of, Certificate... certificates) {
        return new Technician(
                of.code(),
                of.name(),
                of.region(),
                of.home(),
                of.active(),
                of.skills(),
                List.of(certificates),
                of.shifts(),
                of.leave(),
                of.version());
    }

    static Technician living(Technician of, Place home) {
        return new Technician(
                of.code(),
                of.name(),
                of.region(),
                home,
                of.active(),
                of.skills(),
                of.certificates(),
                of.shifts(),
                of.leave(),
                of.version());
    }

    static Technician working(Technician of, List<Shift> shifts) {
        return new Technician(
                of.code(),
                of.name(),
                of.region(),
                of.home(),
                of.active(),
                of.skills(),
                of.certificates(),
                shifts,
                of.leave(),
                of.version());
    }

    static Technician serving(Technician of, String region, Set<String> skills) {
        return new Technician(
                of.code(),
                of.name(),
                region,
                of.home(),
                of.active(),
                skills,
                of.certificates(),
                of.shifts(),
                of.leave(),
                of.version());
    }

    static Technician visiting(Technician of, int timesADay) {
        return new Technician(
                of.code(),
                of.name(),
                of.region(),
                of.home(),
                of.active(),
                of.skills(),
                of.certificates(),
                of.shifts(),
                of.leave(),
                new FieldKit(timesADay, null, List.of()),
                of.version());
    }

    static Circumstances circumstances(Instant now) {
        return new Circumstances(now, SITE, Map.of(), Set.of(), Set.of(), Map.of());
    }

    static Circumstances booked(String technician, TimeSpan... appointments) {
        return new Circumstances(
                MONDAY_9, SITE, Map.of(technician, List.of(appointments)), Set.of(), Set.of(), Map.of());
    }

    static Ranking ranking(Circumstances circumstances) {
        return new Ranking(DispatchPolicy.standard(), JOB, circumstances);
    }
}
