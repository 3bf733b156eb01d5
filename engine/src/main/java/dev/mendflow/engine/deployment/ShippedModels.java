package dev.mendflow.engine.deployment;

import dev.mendflow.engine.records.EngineData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which models of the program each engine got. */
@Component
class ShippedModels {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ShippedModels(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    Shipment to(EngineData engine) {
        return new Shipment(jdbc.sql("select resource_name, checksum, kind, definition_id, version"
                        + " from engine_shipped_model where engine_id = :engine and epoch = :epoch")
                .param("engine", engine.engineId())
                .param("epoch", engine.epoch())
                .query(ShippedModel.class)
                .list());
    }

    /** These files went to the engine, which made that of them. Two programs that say so at once: one of them fails. */
    void remember(EngineData engine, List<ModelFile> files, Deployed deployed) {
        transaction.executeWithoutResult(status -> files.forEach(file -> {
            forget(engine, file);
            deployed.definitions().stream()
                    .filter(definition -> definition.resource().equals(file.name()))
                    .forEach(definition -> add(engine, ShippedModel.of(file, definition)));
        }));
    }

    private void forget(EngineData engine, ModelFile file) {
        jdbc.sql("delete from engine_shipped_model"
                        + " where engine_id = :engine and epoch = :epoch and resource_name = :file")
                .param("engine", engine.engineId())
                .param("epoch", engine.epoch())
                .param("file", file.name())
                .update();
    }

    private void add(EngineData engine, ShippedModel model) {
        jdbc.sql("insert into engine_shipped_model"
                        + " (engine_id, epoch, kind, definition_id, version, resource_name, checksum)"
                        + " values (:engine, :epoch, :kind, :id, :version, :file, :checksum)")
                .param("engine", engine.engineId())
                .param("epoch", engine.epoch())
                .param("kind", model.kind().name())
                .param("id", model.definitionId())
                .param("version", model.version())
                .param("file", model.resourceName())
                .param("checksum", model.checksum())
                .update();
    }
}
