package dev.mendflow.api.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The keyed calls that this program carries out now: a second one with the same key waits without a connection in its hand. */
final class CallsUnderWay {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** False while the same call is under way. */
    boolean enter(Request request) {
        return request.key() == null || names.add(name(request));
    }

    void leave(Request request) {
        if (request.key() != null) {
            names.remove(name(request));
        }
    }

    private static String name(Request request) {
        return request.actor() + '\n' + request.key();
    }
}
