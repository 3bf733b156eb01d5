package dev.mendflow.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.dao.CannotAcquireLockException;

/**
 * Lets one transaction at a time write: from its first statement that is not a plain query to its commit or rollback. Readers
 * are not held up.
 *
 * <p>H2 needs it to survive a kill whole. It stores its maps one after the other while other transactions go on, so the file
 * may hold the rows of a transaction without the mark that they are committed; the next store mends that, but a kill before it
 * does not leave a next one. The rows are then in the file and nobody can read them. Seen in our fault test and in 2 of 100
 * kills of a bare H2 under load; described by its author in h2database issue 2080.
 */
final class OneWriter implements QueryExecutionListener, MethodExecutionListener {

    private static final int MOST_STATEMENTS = 5_000;
    private static final Pattern PLAIN_QUERY =
            Pattern.compile("\\s*(select|values|explain|show)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITES_ALL_THE_SAME = Pattern.compile(
            "\\b(for\\s+update|final\\s+table|new\\s+table|next\\s+value|nextval)\\b", Pattern.CASE_INSENSITIVE);

    /** Not fair: a turn handed to a thread that has to be woken first leaves all others waiting for the processor to get to it. */
    private final ReentrantLock turn = new ReentrantLock();

    /** By statement; the program has some hundreds of them. */
    private final Map<String, Boolean> reading = new ConcurrentHashMap<>();

    private final Set<String> writers = ConcurrentHashMap.newKeySet();
    private final Duration patience;

    private OneWriter(Duration patience) {
        this.patience = patience;
    }

    /**
     * The same database, whose transactions write one at a time.
     *
     * @param patience how long a writer waits for its turn before it fails with {@link CannotAcquireLockException}
     */
    static DataSource on(DataSource database, Duration patience) {
        OneWriter writer = new OneWriter(patience);
        return ProxyDataSourceBuilder.create(database)
                .listener(writer)
                .methodListener(writer)
                .build();
    }

    /** Whether the writers of this database take turns. */
    static boolean isOn(DataSource database) throws SQLException {
        return of(database).isPresent();
    }

    /** Who gives the turns to the writers of this database; empty when they take none. */
    static Optional<OneWriter> of(DataSource database) throws SQLException {
        if (!database.isWrapperFor(ProxyDataSource.class)) {
            return Optional.empty();
        }
        return database.unwrap(ProxyDataSource.class).getProxyConfig().getQueryListener().getListeners().stream()
                .filter(OneWriter.class::isInstance)
                .map(OneWriter.class::cast)
                .findFirst();
    }

    /**
     * Does something between two transactions.
     *
     * @throws CannotAcquireLockException when another transaction writes for too long
     */
    void whileNobodyWrites(Runnable work) {
        takeTurn();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (queries.stream().map(QueryInfo::getQuery).allMatch(this::reads)
                || writers.contains(execution.getConnectionId())) {
            return;
        }
        takeTurn();
        writers.add(execution.getConnectionId());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (writers.contains(execution.getConnectionId()) && commitsByItself(execution)) {
            giveTurn(execution.getConnectionId());
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    /** The pool rolls back what is left of a transaction whose connection is closed. */
    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (!(call.getTarget() instanceof Connection)) {
            return;
        }
        boolean ends =
                switch (call.getMethod().getName()) {
                    case "commit" -> call.getThrown() == null;
                    case "rollback" -> call.getMethod().getParameterCount() == 0;
                    case "close" -> true;
                    default -> false;
                };
        if (ends) {
            giveTurn(call.getConnectionInfo().getConnectionId());
        }
    }

    private boolean reads(String sql) {
        Boolean known = reading.get(sql);
        if (known != null) {
            return known;
        }
        boolean reads = onlyReads(sql);
        if (reading.size() < MOST_STATEMENTS) {
            reading.put(sql, reads);
        }
        return reads;
    }

    static boolean onlyReads(String sql) {
        return PLAIN_QUERY.matcher(sql).lookingAt()
                && !WRITES_ALL_THE_SAME.matcher(sql).find();
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotAcquireLockException("Another transaction has been writing for " + patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Interrupted while another transaction wrote", interrupted);
        }
    }

    private void giveTurn(String connection) {
        if (writers.remove(connection)) {
            turn.unlock();
        }
    }

    private static boolean commitsByItself(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException closed) {
            return false;
        }
    }
}
