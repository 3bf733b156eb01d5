package dev.mendflow.api.demo;

import dev.mendflow.technician.Certificate;
import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Technicians in real cities, in each area at least one who can do everything at any hour. */
@Component
class DemoField {

    private static final Set<String> SKILLS = Set.of(
            "GENERAL",
            "REMOTE",
            "SOFTWARE",
            "MECHANICAL",
            "ELECTRICAL",
            "CHARGING",
            "THERMAL",
            "BATTERY",
            "HIGH_VOLTAGE");

    private final Technicians technicians;
    private final Clock clock;

    DemoField(Technicians technicians, Clock clock) {
        this.technicians = technicians;
        this.clock = clock;
    }

    void register() {
        technicians.registerAreas(DemoTable.rows("areas").stream()
                .filter(row -> technicians.area(row.get("code")).isEmpty())
                .map(row -> new ServiceArea(row.get("code"), row.get("zh"), row.get("en"), place(row)))
                .toList());
        technicians.register(
                DemoTable.rows("technicians").stream().map(this::technician).toList());
    }

    int size() {
        return DemoTable.rows("technicians").size();
    }

    private Technician technician(CSVRecord row) {
        Set<String> skills = row.get("skills").equals("*")
                ? SKILLS
                : Set.of(row.get("skills").split(" "));
        CertificateLevel level = CertificateLevel.valueOf(row.get("level"));
        Certificate highVoltage =
                new Certificate("HIGH_VOLTAGE", level, LocalDate.now(clock).plusYears(2));
        return new Technician(
                row.get("code"),
                row.get("name"),
                row.get("region"),
                place(row),
                true,
                skills,
                skills.contains("HIGH_VOLTAGE") ? List.of(highVoltage) : List.of(),
                DemoShift.valueOf(row.get("shift")).week(ZoneId.of(row.get("zone"))),
                List.of(),
                null);
    }

    private static Place place(CSVRecord row) {
        return new Place(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
    }
}
