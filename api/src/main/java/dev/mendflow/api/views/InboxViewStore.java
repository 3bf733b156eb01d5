package dev.mendflow.api.views;

import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table inbox_view. */
@Repository
class InboxViewStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InboxViewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The reader's own and the shared ones, by name. */
    List<InboxView> offeredTo(String reader) {
        return jdbc.sql("select * from inbox_view where owner = :reader or shared = true order by name, id")
                .param("reader", reader)
                .query(this::view)
                .list();
    }

    int ownedBy(String owner) {
        return jdbc.sql("select count(*) from inbox_view where owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    Optional<InboxView> find(UUID id) {
        return jdbc.sql("select * from inbox_view where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    void insert(InboxView view) {
        write("""
                insert into inbox_view (id, owner, name, shared, question, saved_at)
                values (:id, :owner, :name, :shared, :question, :savedAt)
                """, view);
    }

    void update(InboxView view) {
        write("""
                update inbox_view set owner = :owner, name = :name, shared = :shared, question = :question, saved_at = :savedAt
                where id = :id
                """, view);
    }

    void delete(UUID id) {
        jdbc.sql("delete from inbox_view where id = :id").param("id", id).update();
    }

    private void write(String sql, InboxView view) {
        jdbc.sql(sql)
                .param("id", view.id())
                .param("owner", view.owner())
                .param("name", view.name())
                .param("shared", view.shared())
                .param("question", json.writeValueAsString(view.question()))
                .param("savedAt", Utc.atUtc(view.savedAt()))
                .update();
    }

    private InboxView view(ResultSet row, int number) throws SQLException {
        return new InboxView(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("name"),
                row.getBoolean("shared"),
                json.readValue(row.getString("question"), Question.class),
                Utc.requiredInstant(row, "saved_at"));
    }
}
