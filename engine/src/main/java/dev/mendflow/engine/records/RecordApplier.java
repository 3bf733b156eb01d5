package dev.mendflow.engine.records;

import dev.mendflow.engine.counting.VisitCounts;
import dev.mendflow.engine.records.projection.EngineRecord;
import dev.mendflow.engine.records.projection.Projector;
import dev.mendflow.engine.records.projection.Rows;
import dev.mendflow.engine.records.projection.Write;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies records within the caller's transaction, all together. If the database rejects them, the halves are tried,
 * and the halves of those, until what cannot be applied is alone and becomes a dead letter.
 */
@Component
class RecordApplier {

    private final Projector projector;
    private final JdbcTemplate jdbc;
    private final DeadLetters deadLetters;
    private final TransactionTemplate savepoint;

    RecordApplier(
            Projector projector, JdbcTemplate jdbc, DeadLetters deadLetters, PlatformTransactionManager transactions) {
        this.projector = projector;
        this.jdbc = jdbc;
        this.deadLetters = deadLetters;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Applies the lines in their order and returns how many became dead letters. */
    int apply(int partitionId, List<Line> lines) {
        List<Change> changes = new ArrayList<>();
        int dead = 0;
        for (Line line : lines) {
            switch (line) {
                case Line.Readable readable -> dead += read(partitionId, readable, changes);
                case Line.Unreadable unreadable -> dead += bury(partitionId, unreadable, Failure.of(unreadable));
            }
        }
        return dead + store(partitionId, changes);
    }

    private int read(int partitionId, Line.Readable line, List<Change> changes) {
        EngineRecord record = line.record();
        try {
            List<Write> writes = projector.changes(record);
            if (!writes.isEmpty()) {
                changes.add(new Change(line, writes));
            }
            return 0;
        } catch (RuntimeException unreadable) {
            return bury(partitionId, line, Failure.of(unreadable));
        }
    }

    private int store(int partitionId, List<Change> changes) {
        if (changes.isEmpty() || stored(partitionId, changes)) {
            return 0;
        }
        if (changes.size() == 1) {
            return storeAlone(partitionId, changes.getFirst());
        }
        int middle = changes.size() / 2;
        return store(partitionId, changes.subList(0, middle))
                + store(partitionId, changes.subList(middle, changes.size()));
    }

    /** Another partition may have told of the same definition at the same time: the second try finds it there. */
    private int storeAlone(int partitionId, Change change) {
        try {
            savepoint.executeWithoutResult(status -> send(partitionId, List.of(change)));
            return 0;
        } catch (DataAccessException rejected) {
            if (ofContent(rejected)) {
                return bury(partitionId, change.line(), Failure.of(rejected));
            }
            throw rejected;
        }
    }

    private boolean stored(int partitionId, List<Change> changes) {
        try {
            savepoint.executeWithoutResult(status -> send(partitionId, changes));
            return true;
        } catch (DataAccessException rejected) {
            if (ofContent(rejected)) {
                return false;
            }
            throw rejected;
        }
    }

    private void send(int partitionId, List<Change> changes) {
        VisitCounts counts = VisitCounts.of(
                partitionId,
                changes.stream().map(change -> change.line().record()).toList(),
                jdbc);
        Rows rows = new Rows();
        changes.forEach(change -> change.writes().forEach(rows::add));
        rows.send(jdbc);
        counts.send(jdbc);
    }

    private int bury(int partitionId, Line line, Failure failure) {
        deadLetters.add(partitionId, line, failure);
        return 1;
    }

    /** A database that is away, busy or of another version is not the record's fault. */
    private static boolean ofContent(DataAccessException rejected) {
        return !(rejected instanceof TransientDataAccessException
                || rejected instanceof RecoverableDataAccessException
                || rejected instanceof NonTransientDataAccessResourceException
                || rejected instanceof BadSqlGrammarException);
    }

    private record Change(Line.Readable line, List<Write> writes) {}
}
