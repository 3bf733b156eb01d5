package dev.mendflow.api.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the table case_attachment. */
@Repository
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AttachmentFile file) {
        jdbc.sql("""
                        insert into case_attachment (id, case_id, file_name, media_type, sha256, size_bytes, added_by, added_at)
                        values (:id, :caseId, :fileName, :mediaType, :sha256, :size, :addedBy, :addedAt)
                        """)
                .param("id", file.id())
                .param("caseId", file.caseId())
                .param("fileName", file.fileName())
                .param("mediaType", file.mediaType())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("addedBy", file.addedBy())
                .param("addedAt", file.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<AttachmentFile> ofCase(UUID caseId) {
        return jdbc.sql("select * from case_attachment where case_id = :caseId order by added_at, id")
                .param("caseId", caseId)
                .query(AttachmentStore::file)
                .list();
    }

    Optional<AttachmentFile> find(UUID id) {
        return jdbc.sql("select * from case_attachment where id = :id")
                .param("id", id)
                .query(AttachmentStore::file)
                .optional();
    }

    private static AttachmentFile file(ResultSet row, int number) throws SQLException {
        return new AttachmentFile(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
