package dev.mendflow.statutory;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts the rules of the product on file where there are none; what people saved is never touched. */
@Component
class ShippedRules implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ShippedRules.class);

    private final RuleSetStore store;
    private final JsonMapper json;
    private final Clock clock;

    ShippedRules(RuleSetStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (store.newest().isEmpty()) {
            try (InputStream shipped = new ClassPathResource("statutory/rules.json").getInputStream()) {
                List<StatutoryRule> rules = json.readValue(shipped, new TypeReference<List<StatutoryRule>>() {});
                store.add(new RuleSet(1, rules, "Shipped", "shipped", clock.instant()));
            } catch (DuplicateKeyException another) {
                log.debug("Another instance has put the statutory rules on file");
            }
        }
    }
}
