package dev.mendflow.benchmark.scale;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Takes down the queries that answer a caller, each text once with the values it came with first. What the program does by
 * itself meanwhile, such as working key figures out, answers nobody.
 */
final class Witness implements BeanPostProcessor, QueryExecutionListener {

    /** How Tomcat names the threads that answer. */
    private static final String ANSWERING = "http-nio-";

    private final Map<String, List<ParameterSetOperation>> heard = new ConcurrentHashMap<>();

    /** On PostgreSQL the program has no listener of its own to stand beside. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:postgresql:")
                ? ProxyDataSourceBuilder.create(pool).listener(this).build()
                : bean;
    }

    /** Listens where the program listens itself. */
    void standBeside(DataSource database) {
        if (database instanceof ProxyDataSource watched
                && !watched.getProxyConfig().getQueryListener().getListeners().contains(this)) {
            watched.getProxyConfig().getQueryListener().addListener(this);
        }
    }

    void forget() {
        heard.clear();
    }

    Map<String, List<ParameterSetOperation>> queries() {
        return new LinkedHashMap<>(heard);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!Thread.currentThread().getName().startsWith(ANSWERING)) {
            return;
        }
        for (QueryInfo query : queries) {
            String sql = query.getQuery().strip();
            if (sql.regionMatches(true, 0, "select", 0, 6)
                    && !sql.toLowerCase(java.util.Locale.ROOT).contains("for update")) {
                List<List<ParameterSetOperation>> values = query.getParametersList();
                heard.putIfAbsent(sql, values.isEmpty() ? List.of() : List.copyOf(values.getFirst()));
            }
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
