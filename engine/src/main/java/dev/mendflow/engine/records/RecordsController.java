package dev.mendflow.engine.records;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The place where the engine's exporter hands in records. It is not part of the public interface. */
@RestController
class RecordsController {

    static final String NDJSON = "application/x-ndjson";
    static final int LARGEST = 8 << 20;

    private static final Logger log = LoggerFactory.getLogger(RecordsController.class);

    private final BatchReader reader;
    private final RecordIngest ingest;
    private final IngestMeters meters;
    private final IngestSecret secret;
    private final boolean onlyFromHere;

    RecordsController(
            BatchReader reader,
            RecordIngest ingest,
            IngestMeters meters,
            ObjectProvider<IngestSecret> secret,
            RecordSettings settings) {
        this.reader = reader;
        this.ingest = ingest;
        this.meters = meters;
        this.secret = secret.getIfAvailable(() -> new SettingsSecret(settings.ingestSecret()));
        this.onlyFromHere = settings.onlyFromHere();
    }

    @PostMapping(path = "/engine/records", consumes = NDJSON)
    ResponseEntity<Map<String, Object>> records(HttpServletRequest request) throws IOException {
        if (!admitted(request)) {
            meters.refused();
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        if (request.getContentLengthLong() > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return apply(request, body);
    }

    private ResponseEntity<Map<String, Object>> apply(HttpServletRequest request, byte[] body) {
        try {
            Source source = source(request);
            return ResponseEntity.ok(
                    Map.of("position", ingest.ingest(source, reader.read(body, source.partitionId()))));
        } catch (BatchMalformed malformed) {
            return answer(HttpStatus.BAD_REQUEST, malformed);
        } catch (EngineRefused refused) {
            meters.refused();
            log.error("Records of the engine are refused: {}", refused.getMessage());
            return answer(HttpStatus.CONFLICT, refused);
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Records of the engine have to wait: {}", unavailable.toString());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
    }

    private boolean admitted(HttpServletRequest request) throws IOException {
        boolean near = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        @Nullable String presented = request.getHeader("X-Ingest-Secret");
        return (near || !onlyFromHere) && presented != null && secret.matches(presented);
    }

    private static Source source(HttpServletRequest request) {
        @Nullable String engine = request.getHeader("X-Engine-Id");
        if (engine == null || engine.isBlank() || engine.length() > 100) {
            throw new BatchMalformed("X-Engine-Id is missing or too long");
        }
        long epoch = number(request, "X-Engine-Epoch");
        long partition = number(request, "X-Partition-Id");
        if (partition > 1_000_000) {
            throw new BatchMalformed("X-Partition-Id is too large");
        }
        return new Source(engine, epoch, (int) partition);
    }

    private static long number(HttpServletRequest request, String header) {
        @Nullable String text = request.getHeader(header);
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new BatchMalformed(header + " is no number");
        }
        return Long.parseLong(text);
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, RuntimeException reason) {
        return ResponseEntity.status(status).body(Map.of("reason", String.valueOf(reason.getMessage())));
    }
}
