package dev.mendflow.api.replay;

import dev.mendflow.api.replay.Move.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A recorded case as moves of ours: each recorded line becomes exactly one move, so that what comes out can be counted
 * against what went in. Stages that a source leaves out are not moves: a later goal passes through them.
 *
 * @param source the recorded case
 * @param moves one for each recorded event, in order
 */
public record Plan(SourceCase source, List<Move> moves) {

    private static final Set<Kind> SILENT = EnumSet.of(Kind.NOTE, Kind.HOLD);

    /** The plan for a recorded case. */
    public static Plan of(SourceCase source) {
        List<Move> moves = new ArrayList<>();
        boolean assessed = false;
        boolean visiting = false;
        for (int i = 0; i < source.events().size(); i++) {
            SourceEvent event = source.events().get(i);
            List<SourceEvent> later =
                    source.events().subList(i + 1, source.events().size());
            Kind kind = kind(event, later, i == 0, assessed, visiting);
            moves.add(new Move(kind, event));
            assessed = kind == Kind.REOPEN ? false : assessed || !SILENT.contains(kind) && kind != Kind.REPORT;
            visiting = switch (kind) {
                case DISPATCH, REDISPATCH, START_REPAIR -> true;
                case ANOTHER_VISIT, REPAIR, REOPEN, CLOSE -> false;
                default -> visiting;
            };
        }
        return new Plan(source, List.copyOf(moves));
    }

    private static Kind kind(
            SourceEvent event, List<SourceEvent> later, boolean first, boolean assessed, boolean visiting) {
        return switch (event.stage()) {
            case REPORT -> first ? Kind.REPORT : Kind.NOTE;
            case ASSESS -> assessed ? Kind.NOTE : Kind.ASSESS;
            case DISPATCH -> dispatch(event, visiting);
            case WAIT -> Kind.HOLD;
            case REPAIR -> Kind.START_REPAIR;
            case REPAIR_DONE -> workFollows(later) ? Kind.ANOTHER_VISIT : Kind.REPAIR;
            case REOPEN -> Kind.REOPEN;
            case FEEDBACK -> Kind.FEEDBACK;
            case CLOSE -> close(later);
        };
    }

    private static Kind dispatch(SourceEvent event, boolean visiting) {
        if (!visiting) {
            return Kind.DISPATCH;
        }
        return event.detail().startsWith("person") ? Kind.REASSIGN : Kind.REDISPATCH;
    }

    /** Sources close twice, and some work on after closing: only the last close is one, and work after it reopens. */
    private static Kind close(List<SourceEvent> later) {
        for (SourceEvent event : later) {
            switch (event.stage()) {
                case CLOSE, REOPEN -> {
                    return Kind.NOTE;
                }
                case DISPATCH, REPAIR, REPAIR_DONE -> {
                    return Kind.REOPEN;
                }
                default -> {}
            }
        }
        return Kind.CLOSE;
    }

    private static boolean workFollows(List<SourceEvent> later) {
        for (SourceEvent event : later) {
            if (event.stage().isWork()) {
                return true;
            }
            if (event.stage() == Stage.REOPEN || event.stage() == Stage.CLOSE) {
                return false;
            }
        }
        return false;
    }

    /** The phases in which our case may be when all moves are made. */
    public Set<String> expectedPhases() {
        for (Move move : moves.reversed()) {
            switch (move.kind()) {
                case CLOSE, FEEDBACK -> {
                    return Set.of("CLOSED");
                }
                case REPAIR -> {
                    return Set.of("FEEDBACK");
                }
                case DISPATCH, START_REPAIR, REASSIGN, REDISPATCH -> {
                    return Set.of("REPAIRING");
                }
                case ANOTHER_VISIT -> {
                    return Set.of("DISPATCHING", "REPAIRING");
                }
                case ASSESS -> {
                    return Set.of("DISPATCHING", "REPAIRING", "FEEDBACK");
                }
                case REOPEN -> {
                    return Set.of("ASSESSING");
                }
                default -> {}
            }
        }
        return Set.of("REPORTED", "ASSESSING", "DISPATCHING", "REPAIRING", "FEEDBACK");
    }

    /** How the repair is to be done for the recorded stages to have a place: a visit, remotely, or by an answer. */
    String mode() {
        if (moves.stream().anyMatch(move -> move.event().stage() == Stage.DISPATCH)) {
            return "ON_SITE";
        }
        return moves.stream().anyMatch(move -> move.event().stage().isWork()) ? "REMOTE" : "ANSWER";
    }
}
