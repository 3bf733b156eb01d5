package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.readmodel.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes are sent in few batches, yet each row ends as if they had been sent one by one. */
class RowsTest {

    private static final Statement INSERT = Statement.insert("letter", number("id"), text("body"));
    private static final Statement UPDATE = Statement.update("letter", number("id"), text("body"));
    private static final Statement DELETE = Statement.delete("letter", number("id"));

    @Test
    void changesOfDifferentRowsShareABatch() {
        Rows rows = new Rows();

        for (long id = 0; id < 100; id++) {
            rows.add(INSERT.of(id, id, "first"));
            rows.add(UPDATE.of(id, "second", id));
            rows.add(UPDATE.of(id, "third", id));
        }

        assertThat(rows.batches()).isEqualTo(2);
    }

    @Test
    void aRowThatIsClearedInBetweenNeedsANewBatch() {
        Rows rows = new Rows();

        rows.add(INSERT.of(1, 1L, "old"));
        rows.add(DELETE.of(1, 1L));
        rows.add(INSERT.of(1, 1L, "new"));

        assertThat(rows.batches()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rowsEndAsIfChangedOneByOne(long seed) {
        List<Write> writes = randomWrites(new Random(seed));
        JdbcTemplate oneByOne = letters();
        JdbcTemplate together = letters();

        for (Write write : writes) {
            Rows single = new Rows();
            single.add(write);
            single.send(oneByOne);
        }
        Rows all = new Rows();
        writes.forEach(all::add);
        all.send(together);

        String sql = "select * from letter order by id";
        assertThat(together.queryForList(sql)).as("seed %d", seed).isEqualTo(oneByOne.queryForList(sql));
        assertThat(all.batches()).isLessThan(writes.size() / 4);
    }

    @Test
    void aStatementWantsAllItsValues() {
        assertThatThrownBy(() -> INSERT.of(1, 1L)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Write> randomWrites(Random random) {
        List<Write> writes = new ArrayList<>();
        boolean[] there = new boolean[60];
        for (int i = 0; i < 400; i++) {
            int id = random.nextInt(there.length);
            String body = "b" + i;
            if (!there[id]) {
                writes.add(INSERT.of(id, (long) id, body));
                there[id] = true;
            } else if (random.nextInt(12) == 0) {
                writes.add(DELETE.of(id, (long) id));
                there[id] = false;
            } else {
                writes.add(UPDATE.of(id, body, (long) id));
            }
        }
        return writes;
    }

    private static JdbcTemplate letters() {
        DataSource database = Database.H2.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("create table letter (id bigint primary key, body varchar(20))");
        return jdbc;
    }
}
