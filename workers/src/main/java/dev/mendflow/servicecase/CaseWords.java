package dev.mendflow.servicecase;

import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out which cases have a number, a serial or a customer's name that begins like what somebody typed.
 *
 * <p>Three columns of three tables joined with {@code or} are found by no index, so each is asked for alone. While that gives a
 * few, the list is made of them. When it gives many, they are met often enough in the list of all cases, newest first: there
 * the conditions are compared row by row until the page is full, from the newest case on that can be one of them.
 */
@Component
class CaseWords {

    private static final int FEW = 1_000;
    /** Sorts behind whatever can follow the beginning. The comparison with {@code like} has the last word. */
    private static final String BEHIND_ALL = "\uFFFF";

    private static final String BEGINS = "%1$s >= :q and %1$s <= :behind and %1$s like :pattern escape '!'";

    private final JdbcClient sql;

    CaseWords(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was found.
     *
     * @param pattern the beginning, for {@code like} with {@code !} as the escape
     * @param few all that there are, null when they are many
     * @param notAfter when many: none of them was opened later; null when that is not known
     */
    record Found(
            String pattern,
            @Nullable Set<UUID> few,
            @Nullable Instant notAfter) {}

    Found find(String typed) {
        Beginning beginning = Beginning.of(typed);
        List<UUID> numbers = ids("select id from service_case where " + BEGINS.formatted("number"), beginning);
        List<UUID> customers = ids("select id from customer where " + BEGINS.formatted("search_name"), beginning);
        List<UUID> assets = ids("select id from asset where " + BEGINS.formatted("serial"), beginning);
        if (numbers.size() > FEW && customers.isEmpty() && assets.isEmpty()) {
            return new Found(beginning.pattern(), null, newest(beginning));
        }
        List<UUID> ofCustomers = of("customer_id", customers);
        List<UUID> ofAssets = of("asset_id", assets);
        if (List.of(numbers, customers, assets, ofCustomers, ofAssets).stream().anyMatch(many -> many.size() > FEW)) {
            return new Found(beginning.pattern(), null, null);
        }
        Set<UUID> few = new LinkedHashSet<>(numbers);
        few.addAll(ofCustomers);
        few.addAll(ofAssets);
        return new Found(beginning.pattern(), few, null);
    }

    private List<UUID> ids(String select, Beginning beginning) {
        return sql.sql(select + " fetch first " + (FEW + 1) + " rows only")
                .param("q", beginning.text())
                .param("behind", beginning.text() + BEHIND_ALL)
                .param("pattern", beginning.pattern())
                .query(UUID.class)
                .list();
    }

    private List<UUID> of(String column, Collection<UUID> values) {
        if (values.isEmpty() || values.size() > FEW) {
            return new ArrayList<>();
        }
        return sql.sql("select id from service_case where " + column + " in (:values) fetch first " + (FEW + 1)
                        + " rows only")
                .param("values", values)
                .query(UUID.class)
                .list();
    }

    /** Numbers are given in the order of time, nearly: their index tells which one was opened last. */
    private @Nullable Instant newest(Beginning beginning) {
        return sql.sql("select max(opened_at) as newest from service_case where " + BEGINS.formatted("number"))
                .param("q", beginning.text())
                .param("behind", beginning.text() + BEHIND_ALL)
                .param("pattern", beginning.pattern())
                .query((row, line) -> Optional.ofNullable(Utc.instant(row, "newest")))
                .single()
                .orElse(null);
    }

    private record Beginning(String text, String pattern) {

        static Beginning of(String typed) {
            String text = typed.strip().toUpperCase(Locale.ROOT);
            return new Beginning(
                    text, text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }
}
