package dev.mendflow.api.demo;

import dev.mendflow.loaner.Loaner;
import dev.mendflow.loaner.Loaners;
import dev.mendflow.parts.Part;
import dev.mendflow.parts.PartNeed;
import dev.mendflow.parts.PartsCatalogue;
import dev.mendflow.parts.StockLocation;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Parts on the shelf of every area, what a symptom usually takes, and the loaner fleet. */
@Component
class DemoStock {

    private final PartsCatalogue parts;
    private final Loaners loaners;

    DemoStock(PartsCatalogue parts, Loaners loaners) {
        this.parts = parts;
        this.loaners = loaners;
    }

    void register() {
        loaners.register(DemoTable.rows("loaners").stream()
                .map(row -> Loaner.free(row.get("code"), row.get("model"), row.get("region")))
                .toList());
        List<CSVRecord> shelf = DemoTable.rows("parts").stream()
                .filter(row -> parts.part(row.get("number")).isEmpty())
                .toList();
        if (shelf.isEmpty()) {
            return;
        }
        parts.registerLocations(DemoTable.rows("areas").stream()
                .map(area -> new StockLocation(
                        "S-" + area.get("code"), area.get("zh") + " / " + area.get("en"), area.get("code")))
                .toList());
        parts.registerParts(shelf.stream()
                .map(row -> new Part(
                        row.get("number"), row.get("zh"), row.get("en"), Integer.parseInt(row.get("leadDays"))))
                .toList());
        parts.registerNeeds(shelf.stream()
                .map(row -> new PartNeed(row.get("symptom"), row.get("line"), row.get("number"), 1))
                .toList());
        shelf.forEach(this::stockUp);
    }

    private void stockUp(CSVRecord row) {
        DemoTable.rows("areas")
                .forEach(area ->
                        parts.stockUp(row.get("number"), "S-" + area.get("code"), Integer.parseInt(row.get("stock"))));
    }
}
