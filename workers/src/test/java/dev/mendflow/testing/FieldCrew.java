package dev.mendflow.testing;

import dev.mendflow.technician.Certificate;
import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Shift;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A service area of its own with technicians who work around the clock, so that tests do not meet each other's.
 *
 * @param region code of the area
 * @param technicians codes of its technicians, the nearest to the work first
 */
public record FieldCrew(String region, List<String> technicians) {

    /** An area with this many technicians, each living ten kilometres further away than the one before. */
    public static FieldCrew of(int size, Technicians door) {
        var region = "area-" + UUID.randomUUID();
        door.registerAreas(List.of(new ServiceArea(region, "测试", "Test", new Place(31, 121))));
        var codes = IntStream.range(0, size)
                .mapToObj(number -> "t-" + number + "-" + region)
                .toList();
        for (var code : codes) {
            door.save(technician(code, region, new Place(31 + codes.indexOf(code) * 0.09, 121)));
        }
        return new FieldCrew(region, codes);
    }

    /** Works around the clock, may do high-voltage work. */
    public static Technician technician(String code, String region, Place home) {
        return new Technician(
                code,
                code,
                region,
                home,
                true,
                Set.of("HIGH_VOLTAGE"),
                List.of(new Certificate("HIGH_VOLTAGE", CertificateLevel.INTERMEDIATE, LocalDate.parse("2030-12-31"))),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC))
                        .toList(),
                List.of(),
                null);
    }

    public String nearest() {
        return technicians.getFirst();
    }
}
