package dev.mendflow.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Crew;
import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.engine.deployment.Deployments;
import dev.mendflow.technician.Technicians;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A case runs on the model that it began with, and one from before offers changed hands would send whom it asked. */
@WholeApplication
class OfferOfAnOlderModelTest {

    private static final Pattern OFFER =
            Pattern.compile("<bpmn:userTask id=\"AcceptJob\".*?</bpmn:userTask>", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    @Autowired
    Accounts accounts;

    @Autowired
    Deployments deployments;

    private Crew crew;
    private Http dispatcher;
    private String near;
    private String far;
    private String number;

    @BeforeEach
    void anOfferOfAnOlderModel() throws IOException {
        crew = Crew.inANewArea(technicians, accounts);
        near = crew.technician("Near", 0, "MECHANICAL");
        far = crew.technician("Far", 40, "MECHANICAL");
        dispatcher = people.as("dispatcher", port);
        deployments.deploy(models(true));
        number = crew.aJob(people.as("manager", port));
        crew.offered(number, near, port);
    }

    @AfterEach
    void theModelsOfToday() throws IOException {
        deployments.deploy(models(false));
        crew.close();
    }

    @Test
    void theOfferStaysWithWhoWasAskedAndIsGivenToThemAlone() {
        var inEnglish = assign("en", far);
        var inChinese = assign("zh", far);

        assertThat(inEnglish.status()).isEqualTo(409);
        assertThat(inEnglish.text("code")).isEqualTo("offer-stays");
        assertThat(inEnglish.text("detail")).contains("Wait for the answer");
        assertThat(inChinese.text("detail")).contains("旧版流程");
        assertThat(crew.as(near, port).get("/api/offers").text()).contains(number);
        assertThat(crew.as(far, port).get("/api/offers").text()).doesNotContain(number);

        assertThat(assign("en", near).status()).isEqualTo(200);
        crew.planned(number, near, port);
    }

    private Http.Answer assign(String language, String technician) {
        return dispatcher
                .in(language)
                .post("/api/dispatch/jobs/" + number + "/assign", Map.of("technician", technician, "despite", true));
    }

    private static List<Resource> models(boolean older) throws IOException {
        List<Resource> models = new ArrayList<>();
        for (String kind : List.of("bpmn", "dmn", "form")) {
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*." + kind)) {
                String name = String.valueOf(model.getFilename());
                models.add(older && name.equals("service-case.bpmn") ? older(model, name) : model);
            }
        }
        return models;
    }

    /** The model without the mapping by which an offer changes hands. */
    private static Resource older(Resource model, String name) throws IOException {
        String today = model.getContentAsString(StandardCharsets.UTF_8);
        String before = OFFER.matcher(today)
                .replaceAll(offer -> java.util.regex.Matcher.quoteReplacement(offer.group()
                        .replace("<zeebe:output source=\"=technician\" target=\"technician\" />", "")
                        .replace("<zeebe:output source=\"=actor\" target=\"assignedBy\" />", "")));
        assertThat(before).isNotEqualTo(today);
        return new ByteArrayResource(before.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
