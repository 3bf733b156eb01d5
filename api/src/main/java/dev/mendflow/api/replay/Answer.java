package dev.mendflow.api.replay;

import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param status HTTP status
 * @param body the JSON body; a missing node when there was none
 */
public record Answer(int status, JsonNode body) {

    /** Whether the API did what it was asked. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * This answer, if the API did what it was asked.
     *
     * @throws IllegalStateException with status and body, otherwise
     */
    public Answer orThrow() {
        if (!isSuccess()) {
            throw new IllegalStateException(status + " " + body);
        }
        return this;
    }

    /** The text of a field, or empty. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** The elements of a list answer, whether it is a bare array or a page with {@code items}. */
    public Iterable<JsonNode> items() {
        return body.isArray() ? body : body.path("items");
    }
}
