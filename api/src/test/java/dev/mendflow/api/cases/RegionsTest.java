package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever names the place where help is needed is served by the area of that name. */
@WholeApplication
class RegionsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    private String code;

    @BeforeEach
    void anArea() {
        code = "area-" + UUID.randomUUID().toString().substring(0, 8);
        technicians.registerAreas(List.of(new ServiceArea(code, "城" + code, "Town of " + code, new Place(31, 121))));
    }

    @Test
    void aPlaceIsReportedByItsNameInEitherLanguage() {
        for (String said :
                new String[] {code, "town of " + code, " Town of " + code + " ", "城" + code, "城" + code + "市"}) {
            assertThat(region(said)).as(said).isEqualTo(code);
        }
    }

    @Test
    void aPlaceThatNobodyServesStaysAsItWasSaid() {
        assertThat(region("Town of " + code + ", station 3")).isEqualTo("Town of " + code + ", station 3");
    }

    private String region(String said) {
        Http agent = people.as("agent", port);
        Map<String, Object> fault = MainJobTest.aFault();
        fault.put("region", said);
        return agent.get("/api/cases/" + agent.post("/api/cases", fault).caseNumber())
                .text("region");
    }
}
