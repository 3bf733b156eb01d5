package dev.mendflow.api.demo;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.staff.Language;
import dev.mendflow.staff.ReportingLevel;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts for those who work with the demo, and the line in which they report: each technician to the team lead of their part of the world. */
@Component
class DemoStaff {

    private final Accounts accounts;
    private final Staff staff;

    DemoStaff(Accounts accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    void register() {
        List<CSVRecord> desk = DemoTable.rows("staff");
        List<CSVRecord> field = DemoTable.rows("technicians");
        desk.forEach(row -> accounts.createIfMissing(
                NewAccount.staff(row.get("login"), row.get("name"), Role.valueOf(row.get("role")))));
        field.forEach(row ->
                accounts.createIfMissing(NewAccount.technician(row.get("code"), row.get("name"), row.get("code"))));
        staff.register(desk.stream().map(DemoStaff::member).toList());
        staff.register(field.stream().map(DemoStaff::technician).toList());
    }

    private static StaffMember member(CSVRecord row) {
        String superior = row.get("superior");
        return member(
                row.get("login"),
                row,
                Language.valueOf(row.get("language").toUpperCase(Locale.ROOT)),
                ReportingLevel.valueOf(row.get("level")),
                superior.isEmpty() ? null : superior);
    }

    private static StaffMember technician(CSVRecord row) {
        boolean china = row.get("region").startsWith("CN-");
        return member(
                row.get("code"),
                row,
                china ? Language.ZH : Language.EN,
                ReportingLevel.MEMBER,
                china ? "d-zhao" : "d-koch");
    }

    private static StaffMember member(
            String login, CSVRecord row, Language language, ReportingLevel level, @Nullable String superior) {
        return new StaffMember(
                login,
                row.get("name"),
                language,
                ZoneId.of(row.get("zone")),
                login + "@mendflow.example",
                level,
                superior,
                List.of(),
                null);
    }
}
