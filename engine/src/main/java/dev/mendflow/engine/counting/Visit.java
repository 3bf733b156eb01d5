package dev.mendflow.engine.counting;

/** A visit of a token to an element, or an instance as a visit to its process. */
record Visit(long definitionKey, String elementId, String state, long startedAt) {

    static final String ACTIVE = "ACTIVE";
    static final String COMPLETED = "COMPLETED";
    static final String WITHDRAWN = "WITHDRAWN";

    Visit in(String other) {
        return new Visit(definitionKey, elementId, other, startedAt);
    }

    Visit at(long otherDefinition, String otherElement) {
        return new Visit(otherDefinition, otherElement, state, startedAt);
    }

    Place place() {
        return new Place(definitionKey, elementId);
    }

    /** An element of a version. */
    record Place(long definitionKey, String elementId) {}
}
