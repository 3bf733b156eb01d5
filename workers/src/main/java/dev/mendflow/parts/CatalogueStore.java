package dev.mendflow.parts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts, stock locations and parts lists: what changes rarely and is read often. */
@Repository
class CatalogueStore {

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Part part) {
        if (write(
                        "update part set name_zh = :nameZh, name_en = :nameEn, lead_days = :leadDays where number = :number",
                        part)
                == 0) {
            write(
                    "insert into part (number, name_zh, name_en, lead_days) values (:number, :nameZh, :nameEn, :leadDays)",
                    part);
        }
    }

    private int write(String sql, Part part) {
        return jdbc.sql(sql)
                .param("number", part.number())
                .param("nameZh", part.nameZh())
                .param("nameEn", part.nameEn())
                .param("leadDays", part.leadDays())
                .update();
    }

    Optional<Part> find(String number) {
        return jdbc.sql("select * from part where number = :number")
                .param("number", number)
                .query(CatalogueStore::part)
                .optional();
    }

    List<Part> parts() {
        return jdbc.sql("select * from part order by number")
                .query(CatalogueStore::part)
                .list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getString("number"), row.getString("name_zh"), row.getString("name_en"), row.getInt("lead_days"));
    }

    void save(StockLocation location) {
        if (write("update stock_location set name = :name, region = :region where code = :code", location) == 0) {
            write("insert into stock_location (code, name, region) values (:code, :name, :region)", location);
        }
    }

    private int write(String sql, StockLocation location) {
        return jdbc.sql(sql)
                .param("code", location.code())
                .param("name", location.name())
                .param("region", location.region())
                .update();
    }

    /** All locations, those that supply this region before the others. */
    List<StockLocation> locationsFor(@Nullable String region) {
        return jdbc.sql("select * from stock_location order by case when region = :region then 0 else 1 end, code")
                .param("region", region == null ? "" : region)
                .query((row, number) ->
                        new StockLocation(row.getString("code"), row.getString("name"), row.getString("region")))
                .list();
    }

    /** Puts these lines in place of the former list of the same symptom and product line. */
    void replace(List<PartNeed> needs) {
        needs.stream()
                .map(need -> List.of(need.symptom(), line(need.productLine())))
                .distinct()
                .forEach(list -> jdbc.sql("delete from part_need where symptom = ? and product_line = ?")
                        .params(list)
                        .update());
        needs.forEach(need -> jdbc.sql(
                        "insert into part_need (symptom, product_line, part_number, quantity) values (?, ?, ?, ?)")
                .params(need.symptom(), line(need.productLine()), need.partNumber(), need.quantity())
                .update());
    }

    /** What this symptom takes, in the order of part numbers; the list of the product line hides the general one. */
    List<PartNeed> needs(String symptom, @Nullable String productLine) {
        var own = list(symptom, line(productLine));
        return own.isEmpty() ? list(symptom, "") : own;
    }

    private List<PartNeed> list(String symptom, String productLine) {
        return jdbc.sql("""
                select part_number, quantity from part_need
                where symptom = :symptom and product_line = :productLine order by part_number""")
                .param("symptom", symptom)
                .param("productLine", productLine)
                .query((row, number) -> new PartNeed(
                        symptom,
                        productLine.isEmpty() ? null : productLine,
                        row.getString("part_number"),
                        row.getInt("quantity")))
                .list();
    }

    private static String line(@Nullable String productLine) {
        return productLine == null ? "" : productLine;
    }
}
