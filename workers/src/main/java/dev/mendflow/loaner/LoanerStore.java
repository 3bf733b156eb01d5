package dev.mendflow.loaner;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fleet; a vehicle is taken by one statement that states it has to be free, so it is never given twice. */
@Repository
class LoanerStore {

    private final JdbcClient jdbc;

    LoanerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Loaner loaner) {
        jdbc.sql("insert into loaner (code, model, region) values (?, ?, ?)")
                .params(loaner.code(), loaner.model(), loaner.region())
                .update();
    }

    boolean take(String code, CaseId caseId, Instant now) {
        return jdbc.sql("update loaner set case_id = ?, since = ? where code = ? and case_id is null")
                        .params(caseId.value(), Utc.atUtc(now), code)
                        .update()
                == 1;
    }

    void free(CaseId caseId) {
        jdbc.sql("update loaner set case_id = null, since = null where case_id = ?")
                .param(caseId.value())
                .update();
    }

    Optional<Loaner> find(String code) {
        return jdbc.sql("select * from loaner where code = ?")
                .param(code)
                .query(LoanerStore::loaner)
                .optional();
    }

    Optional<Loaner> of(CaseId caseId) {
        return jdbc.sql("select * from loaner where case_id = ?")
                .param(caseId.value())
                .query(LoanerStore::loaner)
                .optional();
    }

    List<Loaner> all() {
        return jdbc.sql("select * from loaner order by code")
                .query(LoanerStore::loaner)
                .list();
    }

    List<Loaner> freeIn(String region) {
        return jdbc.sql("select * from loaner where region = ? and case_id is null order by code")
                .param(region)
                .query(LoanerStore::loaner)
                .list();
    }

    private static Loaner loaner(ResultSet row, int number) throws SQLException {
        return new Loaner(
                row.getString("code"),
                row.getString("model"),
                row.getString("region"),
                caseId(row.getObject("case_id", UUID.class)),
                Utc.instant(row, "since"));
    }

    private static @Nullable CaseId caseId(@Nullable UUID id) {
        return id == null ? null : new CaseId(id);
    }
}
