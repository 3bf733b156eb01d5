package dev.mendflow.api;

import static org.awaitility.Awaitility.await;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Shift;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A service area of its own with technicians who work around the clock and can sign in, so that tests do not meet each
 * other's; it leaves when the test is over, since cases without a region are offered to everybody.
 *
 * @param region code of the area
 * @param passwords by code of the technician
 */
public record Crew(String region, Map<String, String> passwords, Technicians technicians, Accounts accounts)
        implements AutoCloseable {

    /** An area where nobody works yet. */
    public static Crew inANewArea(Technicians technicians, Accounts accounts) {
        String region = "area-" + UUID.randomUUID().toString().substring(0, 8);
        technicians.registerAreas(List.of(new ServiceArea(region, "测试区", "Test area", new Place(31, 121))));
        return new Crew(region, new HashMap<>(), technicians, accounts);
    }

    /** Somebody who lives so many kilometres from the middle of the area. */
    public String technician(String name, int kilometres, String... skills) {
        String code = "t-" + name.toLowerCase(Locale.ROOT) + "-" + region.substring(5);
        technicians.save(new Technician(
                code,
                name,
                region,
                new Place(31 + kilometres / 111.0, 121),
                true,
                Set.of(skills),
                List.of(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, noon()))
                        .toList(),
                List.of(),
                null));
        passwords.put(code, accounts.create(NewAccount.technician(code, name, code)));
        return code;
    }

    /** Where it is noon now, so that what begins within hours is of the same day whenever a test runs. */
    private static ZoneOffset noon() {
        return ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
    }

    public Http as(String code, int port) {
        return Http.at(port).as(code, passwords.get(code));
    }

    /** A case of this area that a technician is wanted for: it takes mechanics. */
    public String aJob(Http manager) {
        Map<String, Object> fault = MainJobTest.aFault();
        fault.put("region", region);
        String number = manager.post("/api/cases", fault).text("number");
        new CaseTasks(manager)
                .complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "ON_SITE"));
        return number;
    }

    /** The key of the offer's task, once the process has asked this technician. */
    public String offered(String number, String code, int port) {
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> taskOf(as(code, port), number), key -> !key.isEmpty());
    }

    private static String taskOf(Http technician, String number) {
        for (var offer : technician.get("/api/offers").json().path("items")) {
            if (offer.path("case").asString().equals(number)) {
                return offer.path("task").asString();
            }
        }
        return "";
    }

    /** The id of the visit, once the process has planned it. */
    public String planned(String number, String code, int port) {
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> visitOf(as(code, port), number), id -> !id.isEmpty());
    }

    private static String visitOf(Http technician, String number) {
        for (var visit : technician.get("/api/visits?days=3").json().path("items")) {
            if (visit.path("case").asString().equals(number)) {
                return visit.path("id").asString();
            }
        }
        return "";
    }

    @Override
    public void close() {
        technicians.all(region).forEach(one -> technicians.save(one.gone()));
    }
}
