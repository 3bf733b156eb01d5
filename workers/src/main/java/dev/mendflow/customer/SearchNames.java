package dev.mendflow.customer;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers' names as lists look for them: in capitals, in a column with an index, which neither database makes of a function alike. */
@Component
class SearchNames {

    private final JdbcClient sql;

    SearchNames(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes the name of a customer who was just stored beside it. */
    Customer keep(Customer customer) {
        String name = customer.name();
        if (name != null) {
            sql.sql("update customer set search_name = :name where id = :id")
                    .param("name", name.toUpperCase(Locale.ROOT))
                    .param("id", customer.id().value())
                    .update();
        }
        return customer;
    }
}
