package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RecordsControllerTest {

    private ReadModel model;
    private MockMvc http;

    @BeforeEach
    void anEmptyReadModel() {
        model = ReadModel.on(Database.H2);
        http = MockMvcBuilders.standaloneSetup(model.part(RecordsController.class))
                .build();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void recordsAreAnsweredWithTheCommittedPosition() throws Exception {
        List<String> stream = GoldenStream.lines();

        http.perform(batch(String.join("\n", stream)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.position")
                        .value(model.part(Positions.class).all().getFirst().last()));
        assertThat(model.count("engine_process_instance")).isPositive();
    }

    @Test
    void anEmptyBatchAsksForThePosition() throws Exception {
        http.perform(batch(""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.position").value(0));

        http.perform(batch("{\"position\":12,\"unserialisable\":\"no\"}\n")).andExpect(status().isOk());

        http.perform(batch("\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.position").value(12));
    }

    @Test
    void aWrongOrMissingSecretIsUnauthorizedWithoutAnyDetail() throws Exception {
        http.perform(post("/engine/records").contentType(RecordsController.NDJSON))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(""));
        http.perform(source(post("/engine/records"))
                        .contentType(RecordsController.NDJSON)
                        .header("X-Ingest-Secret", ReadModel.SECRET + "!"))
                .andExpect(status().isUnauthorized());
        http.perform(source(post("/engine/records"))
                        .contentType(RecordsController.NDJSON)
                        .header("X-Ingest-Secret", ""))
                .andExpect(status().isUnauthorized());
        assertThat(model.count("engine_position")).isZero();
    }

    @Test
    void anotherMachineIsUnauthorizedEvenWithTheSecret() throws Exception {
        http.perform(batch("").with(request -> {
                    request.setRemoteAddr("192.168.1.17");
                    return request;
                }))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void anotherEngineIsInConflict() throws Exception {
        http.perform(batch("")).andExpect(status().isOk());

        http.perform(post("/engine/records")
                        .contentType(RecordsController.NDJSON)
                        .header("X-Ingest-Secret", ReadModel.SECRET)
                        .header("X-Engine-Id", "another")
                        .header("X-Engine-Epoch", 1)
                        .header("X-Partition-Id", 1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").isNotEmpty());
    }

    @Test
    void moreThanEightMebibytesAreTooMuch() throws Exception {
        http.perform(batch(" ".repeat(RecordsController.LARGEST))).andExpect(status().isOk());
        http.perform(batch(" ".repeat(RecordsController.LARGEST + 1))).andExpect(status().is(413));
    }

    @Test
    void whatIsNoBatchIsABadRequest() throws Exception {
        http.perform(batch("hello")).andExpect(status().isBadRequest());
        http.perform(batch("").header("X-Partition-Id", "many")).andExpect(status().isOk());
        http.perform(post("/engine/records")
                        .contentType(RecordsController.NDJSON)
                        .header("X-Ingest-Secret", ReadModel.SECRET)
                        .header("X-Engine-Id", "engine-1")
                        .header("X-Engine-Epoch", "first")
                        .header("X-Partition-Id", 1))
                .andExpect(status().isBadRequest());
    }

    @Test
    void otherContentAndPackedContentAreNotSupported() throws Exception {
        http.perform(batch("").contentType("application/json")).andExpect(status().isUnsupportedMediaType());
        http.perform(batch("").header("Content-Encoding", "gzip")).andExpect(status().isUnsupportedMediaType());
        http.perform(get("/engine/records")).andExpect(status().isMethodNotAllowed());
    }

    private static MockHttpServletRequestBuilder batch(String body) {
        return source(post("/engine/records"))
                .contentType(RecordsController.NDJSON)
                .header("X-Ingest-Secret", ReadModel.SECRET)
                .content(body);
    }

    private static MockHttpServletRequestBuilder source(MockHttpServletRequestBuilder request) {
        return request.header("X-Engine-Id", "engine-1")
                .header("X-Engine-Epoch", 1)
                .header("X-Partition-Id", 1);
    }
}
