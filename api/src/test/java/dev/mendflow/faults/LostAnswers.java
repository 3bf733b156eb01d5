package dev.mendflow.faults;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Loses the answers to some jobs on their way to the engine, as when the program dies after a step's transaction and before
 * its answer: a moment of milliseconds that few random kills hit. Lost are the first answer of each step in each life of the
 * program, and of the others one out of so many. The engine hears of a job that it does not have, and the real one comes again
 * when its time is over.
 */
final class LostAnswers implements BeanPostProcessor {

    private static final long NO_JOB = 1;

    private final int every;
    private final AtomicLong answers = new AtomicLong();
    private final Set<String> lostOnce = ConcurrentHashMap.newKeySet();

    /** @param every after the first of its step, one answer out of so many is lost */
    LostAnswers(int every) {
        this.every = every;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof CamundaClient client ? losing(client) : bean;
    }

    private CamundaClient losing(CamundaClient client) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            if (method.getName().equals("newCompleteCommand")
                    && arguments[0] instanceof ActivatedJob job
                    && loses(job)) {
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

    private boolean loses(ActivatedJob job) {
        return lostOnce.add(job.getType()) || answers.incrementAndGet() % every == 0;
    }
}
