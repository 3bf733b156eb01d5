package dev.mendflow.api.replay;

import tools.jackson.databind.JsonNode;

/**
 * A user task that waits for somebody.
 *
 * @param key names it in the API
 * @param element the model's id of it, for example {@code ConfirmAssessment}
 */
record OpenTask(String key, String element) {

    static OpenTask of(JsonNode row) {
        return new OpenTask(
                row.path("key").asString(""),
                row.path("element").asString(row.path("elementId").asString("")));
    }

    boolean isRepair() {
        return element.equals("CarryOutRepair") || element.equals("RepairRemotely");
    }
}
