package dev.mendflow.api.technicians;

import dev.mendflow.technician.Certificate;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technician.
 *
 * @param code login and identity
 * @param region code of the service area they work in
 * @param certificates proofs of training, what ends first in front
 * @param leave absences by their beginning, past ones included
 * @param visitsPerDay most appointments on one day, null for what the dispatch policy says
 */
public record TechnicianView(
        String code,
        String name,
        String region,
        double latitude,
        double longitude,
        boolean active,
        List<String> skills,
        List<CertificateView> certificates,
        List<ShiftView> shifts,
        List<LeaveView> leave,
        @Nullable Integer visitsPerDay,
        @Nullable String vehicle,
        List<String> equipment,
        int version) {

    private static final int SOON = 60;

    /**
     * A proof of training.
     *
     * @param state VALID, EXPIRES_SOON within 60 days, or EXPIRED
     */
    public record CertificateView(String code, String level, LocalDate validUntil, String state) {

        static CertificateView of(Certificate certificate, LocalDate today) {
            LocalDate end = certificate.validUntil();
            String state =
                    today.isAfter(end) ? "EXPIRED" : today.plusDays(SOON).isAfter(end) ? "EXPIRES_SOON" : "VALID";
            return new CertificateView(certificate.code(), certificate.level().name(), end, state);
        }
    }

    /** Weekly working time. */
    public record ShiftView(String weekday, String from, String until, String zone) {}

    /** An absence; {@code until} is the first instant after it. */
    public record LeaveView(Instant from, Instant until) {}

    /** Whether somebody should look after a certificate of theirs. */
    public boolean needsTraining() {
        return active && certificates.stream().anyMatch(proof -> !proof.state().equals("VALID"));
    }

    static TechnicianView of(Technician technician, LocalDate today, TechnicianCopies copies) {
        return new TechnicianView(
                technician.code(),
                technician.name(),
                technician.region(),
                technician.home().latitude(),
                technician.home().longitude(),
                technician.active(),
                technician.skills().stream().sorted().toList(),
                technician.certificates().stream()
                        .map(proof -> CertificateView.of(proof, today))
                        .sorted(Comparator.comparing(CertificateView::validUntil))
                        .toList(),
                technician.shifts().stream().map(copies::shift).toList(),
                technician.leave().stream()
                        .sorted(Comparator.comparing(TimeSpan::from))
                        .map(copies::leave)
                        .toList(),
                technician.field().visitsPerDay(),
                technician.field().vehicle(),
                technician.field().equipment(),
                // Stored versions begin with 0, which here means somebody new.
                technician.version() == null ? 0 : technician.version() + 1);
    }
}
