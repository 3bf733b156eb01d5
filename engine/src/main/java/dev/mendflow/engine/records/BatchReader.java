package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a batch: one record in JSON on each line. The engine is trusted for the order of its records, not for what is
 * in them, so the JSON is read within limits.
 */
@Component
class BatchReader {

    private static final Pattern POSITION = Pattern.compile("\"position\"\\s*:\\s*(\\d{1,18})(?!\\d)");
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(200)
            .maxNumberLength(100)
            .maxNameLength(10_000)
            .maxStringLength(8 << 20)
            .maxDocumentLength(8 << 20)
            .build();

    private final JsonMapper json = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .build();

    /**
     * Reads all lines.
     *
     * @throws BatchMalformed when a line is of another partition, or is no record and does not tell its place either
     */
    List<Line> read(byte[] body, int partitionId) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '\n') {
                if (!blank(body, start, end)) {
                    lines.add(line(body, start, end, partitionId));
                }
                start = end + 1;
            }
        }
        return lines;
    }

    private Line line(byte[] body, int start, int end, int partitionId) {
        try {
            JsonNode node = json.readTree(body, start, end - start);
            @Nullable JsonNode reason = node.get("unserialisable");
            if (reason != null) {
                return new Line.Unreadable(place(node), text(body, start, end), reason.asString(""));
            }
            return new Line.Readable(record(node, partitionId), body, start, end);
        } catch (JacksonException unreadable) {
            String raw = text(body, start, end);
            return new Line.Unreadable(lastPlace(raw), raw, String.valueOf(unreadable.getOriginalMessage()));
        }
    }

    private static EngineRecord record(JsonNode node, int partitionId) {
        if (node.path("partitionId").asInt(partitionId) != partitionId) {
            throw new BatchMalformed("A record of another partition");
        }
        return new EngineRecord(
                partitionId,
                place(node),
                node.path("key").asLong(-1),
                node.path("timestamp").asLong(0),
                node.path("valueType").asString(""),
                node.path("recordType").asString(""),
                node.path("intent").asString(""),
                node.path("value"));
    }

    private static long place(JsonNode node) {
        JsonNode position = node.path("position");
        if (!position.isIntegralNumber() || !position.canConvertToLong() || position.longValue() < 1) {
            throw new BatchMalformed("A line without a position");
        }
        return position.longValue();
    }

    /** The engine writes the details before the place, so the last one in the text is the record's own. */
    private static long lastPlace(String raw) {
        Matcher matcher = POSITION.matcher(raw);
        long place = 0;
        while (matcher.find()) {
            place = Long.parseLong(matcher.group(1));
        }
        if (place < 1) {
            throw new BatchMalformed("A line that is no record");
        }
        return place;
    }

    private static boolean blank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] > ' ' || body[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] body, int start, int end) {
        return new String(body, start, end - start, StandardCharsets.UTF_8);
    }
}
