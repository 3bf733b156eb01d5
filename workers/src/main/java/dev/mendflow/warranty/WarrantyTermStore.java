package dev.mendflow.warranty;

import dev.mendflow.asset.ProductLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms on file. */
@Component
class WarrantyTermStore {

    private final JdbcClient sql;

    WarrantyTermStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<WarrantyTerm> all() {
        return sql.sql("select * from warranty_term order by code")
                .query((row, i) -> term(row))
                .list();
    }

    private static WarrantyTerm term(ResultSet row) throws SQLException {
        return new WarrantyTerm(
                row.getString("code"),
                ProductLine.valueOf(row.getString("product_line")),
                row.getString("model"),
                limit(row, "months"),
                limit(row, "km"),
                limit(row, "cycles"),
                row.getBoolean("covers_parts"),
                row.getBoolean("covers_labour"),
                row.getInt("travel_percent"));
    }

    private static @Nullable Integer limit(ResultSet row, String column) throws SQLException {
        int limit = row.getInt(column);
        return row.wasNull() ? null : limit;
    }
}
