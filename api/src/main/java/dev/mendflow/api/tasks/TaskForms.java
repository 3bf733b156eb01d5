package dev.mendflow.api.tasks;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the form of a task and fills in the choices that only the running service knows. */
@Component
class TaskForms {

    private static final String TECHNICIAN = "technician";

    private final UserTasks tasks;
    private final Technicians technicians;
    private final JsonMapper json;

    TaskForms(UserTasks tasks, Technicians technicians, JsonMapper json) {
        this.tasks = tasks;
        this.technicians = technicians;
        this.json = json;
    }

    Optional<JsonNode> schema(UserTask task) {
        Optional<JsonNode> schema =
                Optional.ofNullable(task.formKey()).flatMap(tasks::formSchema).map(json::readTree);
        schema.ifPresent(this::offerTechnicians);
        return schema;
    }

    /** What the task takes: the fields of its form; nothing if it has none. */
    TaskForm form(UserTask task) {
        return TaskForm.of(schema(task).orElseGet(json::createObjectNode));
    }

    /** A technician is chosen, not typed, where there are any. */
    private void offerTechnicians(JsonNode part) {
        for (JsonNode component : part.path("components")) {
            if (component.path("key").asString("").equals(TECHNICIAN) && component instanceof ObjectNode field) {
                ArrayNode choices = choices();
                if (!choices.isEmpty()) {
                    field.put("type", "select").set("values", choices);
                    field.remove("valuesKey");
                    field.remove("valuesExpression");
                }
            } else {
                offerTechnicians(component);
            }
        }
    }

    private ArrayNode choices() {
        ArrayNode choices = json.createArrayNode();
        technicians.all(null).stream().filter(Technician::active).forEach(technician -> choices.addObject()
                .put("label", technician.name() + " (" + technician.region() + ")")
                .put("value", technician.code()));
        return choices;
    }
}
