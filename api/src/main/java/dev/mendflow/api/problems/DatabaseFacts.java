package dev.mendflow.api.problems;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the database says when many want the same at the same time. */
@Component
class DatabaseFacts implements KnownFacts {

    private static final List<Class<? extends Exception>> OVERTAKEN =
            List.of(OptimisticLockingFailureException.class, DataIntegrityViolationException.class);
    private static final List<Class<? extends Exception>> BUSY = List.of(
            CannotGetJdbcConnectionException.class,
            CannotCreateTransactionException.class,
            PessimisticLockingFailureException.class,
            QueryTimeoutException.class);

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        if (OVERTAKEN.stream().anyMatch(kind -> kind.isInstance(fact))) {
            return Optional.of(Refusal.conflict("overtaken"));
        }
        return BUSY.stream().anyMatch(kind -> kind.isInstance(fact))
                ? Optional.of(Refusal.unavailable("busy", Duration.ofSeconds(2)))
                : Optional.empty();
    }
}
