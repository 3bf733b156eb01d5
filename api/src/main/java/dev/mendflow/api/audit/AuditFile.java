package dev.mendflow.api.audit;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries as a table for a spreadsheet. */
final class AuditFile {

    private static final String[] HEADINGS = {"seq", "at", "actor", "action", "subject", "outcome", "requestId"};
    /** Tells spreadsheets that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    private final CSVPrinter printer;

    AuditFile(Appendable out) throws IOException {
        out.append(MARK);
        printer = CSVFormat.DEFAULT.builder().setHeader(HEADINGS).get().print(out);
    }

    void add(List<AuditEntry> entries) throws IOException {
        for (AuditEntry entry : entries) {
            printer.printRecord(
                    entry.seq(),
                    entry.at(),
                    harmless(entry.actor()),
                    harmless(entry.action()),
                    harmless(entry.subject()),
                    harmless(entry.outcome()),
                    harmless(entry.requestId()));
        }
    }

    /** A text from outside that a spreadsheet would take for a formula stays a text. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
