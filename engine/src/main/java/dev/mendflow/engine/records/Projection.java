package dev.mendflow.engine.records;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a caller wait until the rows show what it has done, so that it reads its own writes. */
@Component
public class Projection {

    /** Records that another replica has applied are not told here: look again from time to time. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition applied = lock.newCondition();
    private long batches;

    /**
     * Waits until the rows show something.
     *
     * @param visible reads the rows; it is asked at once and then after each batch of records
     * @param atMost how long to wait
     * @return whether it became visible in time; false also when the thread is interrupted, which stays marked
     */
    public boolean await(BooleanSupplier visible, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                long seen = batches();
                if (visible.getAsBoolean()) {
                    return true;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                awaitBatchAfter(seen, Math.min(left, LOOK_AGAIN.toNanos()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @EventListener
    void on(RecordsApplied records) {
        lock.lock();
        try {
            batches++;
            applied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long batches() {
        lock.lock();
        try {
            return batches;
        } finally {
            lock.unlock();
        }
    }

    private void awaitBatchAfter(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (batches == seen && left > 0) {
                left = applied.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
