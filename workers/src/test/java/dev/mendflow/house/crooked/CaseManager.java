package dev.mendflow.house.crooked;

import io.camunda.client.CamundaClient;
import java.time.Instant;

class CaseManager {

    Instant startedAt(CamundaClient client) {
        System.out.println(client);
        return Instant.now();
    }
}
