package dev.mendflow.engine.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Records as the broker hands them over, as far as the exporter looks at them. */
final class Records {

    private Records() {}

    static Record<?> at(long position) {
        return at(position, () -> "{\"position\":" + position + "}");
    }

    static Record<?> at(long position, Supplier<String> json) {
        return (Record<?>) Proxy.newProxyInstance(
                Records.class.getClassLoader(),
                new Class<?>[] {Record.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPosition" -> position;
                    case "getPartitionId" -> 1;
                    case "toJson" -> json.get();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
