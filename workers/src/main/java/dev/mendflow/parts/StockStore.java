package dev.mendflow.parts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stock levels. Each change is one statement that states its condition, so that two cases that want the last piece
 * at once cannot both get it; the table's own checks are the second fence.
 */
@Repository
class StockStore {

    private final JdbcClient jdbc;

    StockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Promises these pieces if they are there to be promised. */
    boolean reserve(String partNumber, String location, int quantity) {
        return change(
                        "reserved = reserved + :quantity where on_hand - reserved >= :quantity",
                        partNumber,
                        location,
                        quantity)
                == 1;
    }

    void release(String partNumber, String location, int quantity) {
        change("reserved = reserved - :quantity where 1 = 1", partNumber, location, quantity);
    }

    void consume(String partNumber, String location, int quantity) {
        change(
                "on_hand = on_hand - :quantity, reserved = reserved - :quantity where 1 = 1",
                partNumber,
                location,
                quantity);
    }

    void add(String partNumber, String location, int quantity) {
        if (change("on_hand = on_hand + :quantity where 1 = 1", partNumber, location, quantity) == 0) {
            jdbc.sql("insert into part_stock (part_number, location, on_hand, reserved) values (?, ?, ?, 0)")
                    .params(partNumber, location, quantity)
                    .update();
        }
    }

    private int change(String change, String partNumber, String location, int quantity) {
        return jdbc.sql("update part_stock set " + change + " and part_number = :part and location = :location")
                .param("part", partNumber)
                .param("location", location)
                .param("quantity", quantity)
                .update();
    }

    List<StockLevel> levels() {
        return jdbc.sql(
                        "select part_number, location, on_hand, reserved from part_stock order by part_number, location")
                .query((row, number) -> new StockLevel(
                        row.getString("part_number"),
                        row.getString("location"),
                        row.getInt("on_hand"),
                        row.getInt("reserved")))
                .list();
    }
}
