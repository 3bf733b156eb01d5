package dev.mendflow.orchestration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A ledger of effects in the database, and the troubles that a test orders. */
@Component
class Effects {

    private final JdbcClient sql;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    private final Map<String, Integer> exhaustions = new ConcurrentHashMap<>();
    private final Map<String, Integer> collisions = new ConcurrentHashMap<>();
    private final Map<String, Integer> firstRows = new ConcurrentHashMap<>();
    private final Map<String, Integer> rejections = new ConcurrentHashMap<>();

    Effects(JdbcClient sql) {
        this.sql = sql;
        sql.sql("create table if not exists effect (case_id varchar(36) not null, amount integer not null)")
                .update();
    }

    void failNext(String caseId, int times) {
        failures.put(caseId, times);
    }

    /** As when a class cannot be loaded. */
    void errNext(String caseId, int times) {
        errors.put(caseId, times);
    }

    /** As when the machine has no more room for what a step calls. */
    void exhaustNext(String caseId) {
        exhaustions.put(caseId, 1);
    }

    void collideNext(String caseId, int times) {
        collisions.put(caseId, times);
    }

    /** As when two insert the first row of one key at the same time. */
    void meetFirstRowOfAnother(String caseId) {
        firstRows.put(caseId, 1);
    }

    void rejectNext(String caseId) {
        rejections.put(caseId, 1);
    }

    void happen(String caseId, int amount) {
        sql.sql("insert into effect (case_id, amount) values (?, ?)")
                .params(caseId, amount)
                .update();
        if (isDue(failures, caseId)) {
            throw new IllegalStateException("As the test ordered");
        }
        if (isDue(errors, caseId)) {
            throw new NoClassDefFoundError("As the test ordered");
        }
        if (isDue(exhaustions, caseId)) {
            throw new StackOverflowError("As the test ordered");
        }
        if (isDue(collisions, caseId)) {
            throw new OptimisticLockingFailureException("As the test ordered");
        }
        if (isDue(firstRows, caseId)) {
            throw new DuplicateKeyException("As the test ordered");
        }
        if (isDue(rejections, caseId)) {
            throw new StepRejected("NO_COUNT", "As the test ordered");
        }
    }

    int of(String caseId) {
        return sql.sql("select count(*) from effect where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private static boolean isDue(Map<String, Integer> troubles, String caseId) {
        return troubles.getOrDefault(caseId, 0) > 0 && troubles.merge(caseId, -1, Integer::sum) >= 0;
    }
}
