package dev.mendflow.faults;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Loses the answers to some jobs on their way to the engine, as when the program dies after a step's transaction and before
 * its answer: a moment of milliseconds that few random kills hit. Lost are the first answer of each step over all lives of the
 * program, and of the others one out of so many. The engine hears of a job that it does not have, and the real one comes again
 * when its time is over.
 */
final class LostAnswers implements BeanPostProcessor {

    private static final long NO_JOB = 1;

    private final int every;
    private final Path lostOnce;
    private final AtomicLong answers = new AtomicLong();

    /**
     * Loses answers of this life of the program.
     *
     * @param every after the first of its step, one answer out of so many is lost
     * @param lostOnce a directory that outlives the program, with a file for each step whose first answer was lost
     */
    LostAnswers(int every, Path lostOnce) {
        this.every = every;
        this.lostOnce = lostOnce;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof CamundaClient client ? losing(client) : bean;
    }

    private CamundaClient losing(CamundaClient client) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            if (method.getName().equals("newCompleteCommand")
                    && arguments[0] instanceof ActivatedJob job
                    && loses(job.getType())) {
                return client.newCompleteCommand(NO_JOB);
            }
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (CamundaClient) Proxy.newProxyInstance(
                CamundaClient.class.getClassLoader(), new Class<?>[] {CamundaClient.class}, calls);
    }

    private boolean loses(String step) throws IOException {
        try {
            Files.createFile(Files.createDirectories(lostOnce).resolve(step));
            return true;
        } catch (FileAlreadyExistsException before) {
            return answers.incrementAndGet() % every == 0;
        }
    }
}
