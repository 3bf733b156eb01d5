package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Response;
import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.Crew;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.SampleModels;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.technician.Technicians;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, in the languages and widths in which the paths of the roles are not walked. */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInTheBrowserTest {

    private static final String VISITOR = "visitor";

    /** Who looks at what, beyond what their navigation leads to. */
    private static final Map<String, List<String>> PAGES = Map.of(
            VISITOR,
            List.of(
                    "/login",
                    "/report?serial=LMD1",
                    "/report/known?photos",
                    "/track",
                    "/track/{token}",
                    "/survey/{token}"),
            "customer",
            List.of("/report"),
            "agent",
            List.of("/inbox/{task}", "/cases/{number}", "/labels?serials=LMD1%0ALMD2", "/notices"),
            "technician",
            List.of("/jobs/{visit}", "/inbox/{repair}", "/cases/{job}"),
            "dispatcher",
            List.of("/dispatch?region={region}", "/jobs?technician={technician}", "/cases/{job}"),
            "manager",
            List.of(
                    "/board/cases?kpi=REPORTED",
                    "/processes/service-case",
                    "/instances/{instance}",
                    "/inbox/{loose}",
                    "/admin/technicians",
                    "/admin/technicians/{technician}",
                    "/admin/staff",
                    "/admin/staff/agent",
                    "/admin/calendars",
                    "/admin/calendars/CN",
                    "/admin/policies",
                    "/admin/policies/statutory",
                    "/admin/targets"),
            "designer",
            List.of("/instances/{stuck}", "/incidents"),
            "root",
            List.of("/admin/accounts", "/admin/accounts/agent", "/admin/audit"));

    /** What pages load into themselves, and the bare address, which only leads on. */
    private static final Set<String> PARTS = Set.of(
            "/",
            "/admin/rollouts/{}",
            "/board/figures",
            "/board/now",
            "/cases/{}/clocks/{}",
            "/dispatch/jobs/{}",
            "/engine-state",
            "/inbox/{}/state",
            "/instances/{}/migration",
            "/jobs/{}/now",
            "/notices/bell",
            "/track/{}/photos",
            "/track/{}/progress");

    private final Readers readers;
    private final Map<String, String> things = new HashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Technicians technicians;

    @Autowired
    Accounts accounts;

    private Crew crew;

    EveryPageInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @BeforeAll
    void somethingToSee() {
        var manager = readers.as("manager");
        crew = Crew.inANewArea(technicians, accounts);
        String technician = crew.technician("Near", 0, "MECHANICAL");
        String job = crew.aJob(manager);
        var reported = manager.post("/api/cases", MainJobTest.aFault());
        var models = new SampleModels(readers.as("designer"), "sample-every-page");
        models.deploy(models.stuck());
        String offer = crew.offered(job, technician, readers.port());
        crew.as(technician, readers.port())
                .post("/api/tasks/" + offer + "/complete", Map.of("variables", Map.of("jobDecision", "ACCEPT")));
        String visit = crew.planned(job, technician, readers.port());
        String number = reported.caseNumber();
        things.putAll(Map.of(
                "technician", technician,
                "region", crew.region(),
                "job", job,
                "visit", visit,
                "repair", task(job, "CarryOutRepair"),
                "number", number,
                "token", reported.text("trackingUrl").replaceAll(".*/", ""),
                "task", task(number, "ConfirmAssessment"),
                "instance", manager.get("/api/cases/" + number).text("processInstanceKey"),
                "stuck", models.instance("&incident=true", 1)));
        things.put("loose", taskWithoutACase());
        readers.as("agent").post("/api/tasks/" + things.get("task") + "/claim", Map.of());
    }

    @AfterAll
    void theCrewLeaves() {
        if (crew != null) {
            crew.close();
        }
    }

    @Test
    void noPageIsLeftOut() {
        Set<String> seen = PAGES.values().stream()
                .flatMap(List::stream)
                .map(page -> page.replaceAll("\\?.*", "").replaceAll("\\{\\w+}", "{}"))
                .map(page -> page.replaceAll("^(/admin/(staff|accounts|calendars)|/processes)/[\\w-]+$", "$1/{}"))
                .collect(Collectors.toSet());
        Set<String> byNavigation = Set.of(
                "/inbox", "/cases", "/board", "/dispatch", "/jobs", "/processes", "/instances", "/incidents", "/admin");

        Assertions.assertThat(Stream.of(seen, byNavigation, PARTS)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(mapped());
    }

    private Set<String> mapped() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isPage(route.getValue()))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{\\w+}", "{}"))
                .collect(Collectors.toSet());
    }

    private static boolean isPage(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("dev.mendflow.api.pages")
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class)
                && method.getReturnType().getParameterType() != ResponseEntity.class;
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "en,1280"})
    void everyPageFitsTheScreenAndShutsNobodyOut(String language, int width) {
        var faults = new SoftAssertions();
        for (String who : PAGES.keySet()) {
            try (Reader reader = reader(who, language, width)) {
                var addresses = new LinkedHashSet<>(navigation(reader));
                PAGES.get(who).forEach(page -> addresses.add(address(page)));
                addresses.forEach(address -> faults.check(() -> looksAt(reader, who, address)));
                faults.check(reader::hasSeenNoError);
            }
        }
        faults.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "en,1280"})
    void whatWentWrongIsToldOnAPage(String language, int width) {
        try (var agent = reader("agent", language, width)) {
            for (String address : List.of("/admin", "/cases/SC-2026-999999", "/inbox/nonsense", "/error")) {
                agent.opens(address);
                assertThat(agent.page().locator(".error-page .actions a").first())
                        .isVisible();
                agent.keeps("every-error" + named(address));
            }
            agent.hasSeenNothingBut("the server responded with a status of");
        }
    }

    private Reader reader(String who, String language, int width) {
        if (who.equals(VISITOR)) {
            return readers.visitor(language, width).opens("/login");
        }
        if (who.equals("technician")) {
            String code = things.get("technician");
            return readers.signedIn(code, crew.passwords().get(code), "/login", language, width);
        }
        return readers.signedIn(who, "/login", language, width);
    }

    private static List<String> navigation(Reader reader) {
        List<String> addresses = new ArrayList<>();
        reader.page().locator(".site-nav a").all().forEach(link -> addresses.add(link.getAttribute("href")));
        return addresses;
    }

    private static void looksAt(Reader reader, String who, String address) {
        Response answer = reader.page().navigate(reader.at(address));
        Assertions.assertThat(answer.status()).as("%s of %s", address, who).isEqualTo(200);
        Assertions.assertThat(answer.url()).isEqualTo(reader.at(address));
        assertThat(reader.page().locator(".loading:visible, [data-course]:not([data-drawn])"))
                .hasCount(0);
        reader.hearsOfAChange();
        assertThat(reader.page().locator(".htmx-request")).hasCount(0);
        // What has no text is shown with question marks around its name.
        assertThat(reader.page().locator("body")).not().containsText("??");
        reader.keeps("every-" + who + named(address));
    }

    private static String named(String address) {
        return address.replaceAll("\\?.*", "")
                .replaceAll("/(\\d{9,}|SC-[\\d-]+|[\\w-]{22,}|t-near-\\w+)", "/one")
                .replace('/', '-');
    }

    private String address(String page) {
        String address = page;
        for (var thing : things.entrySet()) {
            address = address.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return address;
    }

    private String taskWithoutACase() {
        var models = new SampleModels(readers.as("designer"), "sample-every-page-loose");
        models.deploy(models.waiting("Look"));
        String instance = models.instance("", 1);
        return await().atMost(Duration.ofSeconds(120)).until(() -> openTaskOf(instance), key -> !key.isEmpty());
    }

    private String openTaskOf(String instance) {
        for (var task : readers.as("manager")
                .get("/api/tasks?element=Work&limit=200")
                .json()
                .path("items")) {
            if (task.path("processInstanceKey").asString().equals(instance)) {
                return task.path("key").asString();
            }
        }
        return "";
    }

    private String task(String number, String element) {
        var tasks = new CaseTasks(readers.as("manager"));
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> tasks.taskOf(number, element), key -> !key.isEmpty());
    }
}
