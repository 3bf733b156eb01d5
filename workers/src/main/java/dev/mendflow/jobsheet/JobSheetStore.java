package dev.mendflow.jobsheet;

import dev.mendflow.storage.Utc;
import dev.mendflow.visit.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The three tables of a job sheet. */
@Repository
class JobSheetStore {

    private final JdbcClient jdbc;

    JobSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JobSheet of(VisitId visit) {
        return new JobSheet(checks(visit), parts(visit), signature(visit).orElse(null));
    }

    private List<Check> checks(VisitId visit) {
        return jdbc.sql("select * from visit_check where visit_id = ? order by item")
                .param(visit.value())
                .query((row, number) -> new Check(
                        CheckItem.valueOf(row.getString("item")),
                        row.getBoolean("done"),
                        Utc.requiredInstant(row, "checked_at"),
                        row.getString("checked_by")))
                .list();
    }

    private List<ExchangedPart> parts(VisitId visit) {
        return jdbc.sql("select * from visit_part where visit_id = ? order by exchanged_at, id")
                .param(visit.value())
                .query(JobSheetStore::part)
                .list();
    }

    private Optional<Signature> signature(VisitId visit) {
        return jdbc.sql("select * from visit_signature where visit_id = ?")
                .param(visit.value())
                .query((row, number) -> new Signature(
                        row.getString("signer"),
                        row.getObject("attachment", UUID.class),
                        Utc.requiredInstant(row, "signed_at"),
                        row.getString("taken_by")))
                .optional();
    }

    private static ExchangedPart part(ResultSet row, int number) throws SQLException {
        return new ExchangedPart(
                row.getObject("id", UUID.class),
                row.getString("part_number"),
                row.getInt("quantity"),
                row.getString("faulty_serial"),
                row.getString("replacement_serial"),
                Utc.requiredInstant(row, "exchanged_at"),
                row.getString("exchanged_by"));
    }

    void save(VisitId visit, Check check) {
        if (write("""
                update visit_check set done = :done, checked_at = :at, checked_by = :by
                where visit_id = :visit and item = :item""", visit, check) == 0) {
            write("""
                    insert into visit_check (visit_id, item, done, checked_at, checked_by)
                    values (:visit, :item, :done, :at, :by)""", visit, check);
        }
    }

    private int write(String sql, VisitId visit, Check check) {
        return jdbc.sql(sql)
                .param("visit", visit.value())
                .param("item", check.item().name())
                .param("done", check.done())
                .param("at", Utc.atUtc(check.at()))
                .param("by", check.by())
                .update();
    }

    void add(VisitId visit, ExchangedPart part) {
        jdbc.sql("""
                insert into visit_part (id, visit_id, part_number, quantity, faulty_serial, replacement_serial,
                    exchanged_at, exchanged_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(part.id())
                .param(visit.value())
                .param(part.partNumber())
                .param(part.quantity())
                .param(part.faultySerial())
                .param(part.replacementSerial())
                .param(Utc.atUtc(part.at()))
                .param(part.by())
                .update();
    }

    boolean remove(VisitId visit, UUID part) {
        return jdbc.sql("delete from visit_part where visit_id = ? and id = ?")
                        .params(visit.value(), part)
                        .update()
                > 0;
    }

    void save(VisitId visit, Signature signature) {
        if (write("""
                update visit_signature set signer = :signer, attachment = :attachment, signed_at = :at, taken_by = :by
                where visit_id = :visit""", visit, signature) == 0) {
            write("""
                    insert into visit_signature (visit_id, signer, attachment, signed_at, taken_by)
                    values (:visit, :signer, :attachment, :at, :by)""", visit, signature);
        }
    }

    private int write(String sql, VisitId visit, Signature signature) {
        return jdbc.sql(sql)
                .param("visit", visit.value())
                .param("signer", signature.signer())
                .param("attachment", signature.attachment())
                .param("at", Utc.atUtc(signature.at()))
                .param("by", signature.takenBy())
                .update();
    }
}
