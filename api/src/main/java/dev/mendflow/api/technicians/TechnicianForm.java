package dev.mendflow.api.technicians;

import dev.mendflow.technician.CertificateLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A technician as they shall be; leave has verbs of its own.
 *
 * @param region code of the service area they work in
 * @param latitude of where their day starts, with {@code longitude}
 * @param active false once they left
 * @param skills codes of what they can repair, as the assessment names them, for all products, or for one kind of product only:
 *     {@code CELL/BATTERY}
 * @param certificates proofs of training, expired ones included
 * @param shifts weekly working time
 * @param visitsPerDay most appointments on one day, null for what the dispatch policy says
 * @param vehicle what they drive
 * @param equipment tools and approvals they carry
 * @param version the version that was changed; 0 for somebody new
 */
@Schema(example = """
        {"name": "王强", "region": "CN-BJ", "latitude": 39.9, "longitude": 116.4, "active": true,
         "skills": ["BATTERY"], "visitsPerDay": 4, "vehicle": "Van", "equipment": ["dangerous-goods"],
         "certificates": [{"code": "HIGH_VOLTAGE", "level": "SENIOR", "validUntil": "2027-06-30"}],
         "shifts": [{"weekday": "MONDAY", "from": "09:00", "until": "18:00", "zone": "Asia/Shanghai"}], "version": 1}""")
public record TechnicianForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String region,
        @NotNull @Min(-90) @Max(90) @Nullable Double latitude,
        @NotNull @Min(-180) @Max(180) @Nullable Double longitude,
        @NotNull @Nullable Boolean active,
        @Size(max = 100) @Nullable Set<@NotNull @Pattern(regexp = SKILL) String> skills,
        @Size(max = 200) @Nullable List<@NotNull @Valid CertificatePart> certificates,
        @Size(max = 50) @Nullable List<@NotNull @Valid ShiftPart> shifts,
        @Min(1) @Max(50) @Nullable Integer visitsPerDay,
        @Size(max = 100) @Nullable String vehicle,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> equipment,
        @NotNull @Min(0) @Nullable Integer version) {

    /** As decision tables spell skills and certificates. */
    static final String SKILL = "((CELL|BATTERY_PACK|METAL|VEHICLE|OTHER)/)?[A-Z][A-Z0-9_]{0,79}";

    static final String CODE = "[A-Z][A-Z0-9_]{0,99}";

    /** One proof of training. */
    record CertificatePart(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Nullable CertificateLevel level,
            @NotNull @Nullable LocalDate validUntil) {}

    /** Weekly working time; {@code until} at or before {@code from} is on the next day. */
    record ShiftPart(
            @NotNull @Nullable DayOfWeek weekday,
            @NotNull @Nullable LocalTime from,
            @NotNull @Nullable LocalTime until,
            @NotBlank @Size(max = 50) String zone) {}
}
