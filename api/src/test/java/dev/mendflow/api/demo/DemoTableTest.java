package dev.mendflow.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DemoTableTest {

    private final List<String> areas = column("areas", "code");

    @Test
    void everyAreaHasSomebodyWhoCanDoEverythingAtAnyHour() {
        List<String> served = DemoTable.rows("technicians").stream()
                .filter(row ->
                        row.get("shift").equals("ALWAYS") && row.get("skills").equals("*"))
                .map(row -> row.get("region"))
                .toList();

        assertThat(served).containsExactlyInAnyOrderElementsOf(areas);
    }

    @Test
    void everythingIsInAKnownArea() {
        assertThat(areas).containsAll(column("technicians", "region"));
        assertThat(areas).containsAll(column("customers", "region"));
        assertThat(areas).containsAll(column("loaners", "region"));
    }

    @Test
    void nobodySharesALogin() {
        List<String> logins = new ArrayList<>(column("technicians", "code"));
        logins.addAll(column("staff", "login"));
        logins.addAll(column("customers", "login"));

        assertThat(logins).doesNotHaveDuplicates().allMatch(login -> login.matches("[a-z0-9][a-z0-9.-]{0,99}"));
    }

    @Test
    void whoLeadsStandsBeforeThoseTheyLead() {
        List<String> known = new ArrayList<>();
        for (CSVRecord row : DemoTable.rows("staff")) {
            if (!row.get("superior").isEmpty()) {
                assertThat(known).contains(row.get("superior"));
            }
            known.add(row.get("login"));
        }
        assertThat(known).contains("d-zhao", "d-koch");
    }

    private static List<String> column(String table, String name) {
        return DemoTable.rows(table).stream().map(row -> row.get(name)).toList();
    }
}
