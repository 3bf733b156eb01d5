package dev.mendflow.api.servicelevels;

import dev.mendflow.api.security.Access;
import dev.mendflow.calendar.Calendars;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Works out a clock without keeping anything. */
@RestController
class CalculationResource {

    private final Calendars calendars;
    private final JsonMapper json;

    CalculationResource(Calendars calendars, JsonMapper json) {
        this.calendars = calendars;
        this.json = json;
    }

    @PostMapping("/api/service-levels/calculate")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(
            summary = "Works out how a clock stands after what happens to it",
            description = "Pure: nothing is read but the calendar, nothing is kept. Rungs fire exactly when they are"
                    + " reached. Events count from when they hold; one with receivedAt is learned later and corrects what"
                    + " was believed until then. Events that are not learned by asOf are left out.")
    CalculationView calculate(@Valid @RequestBody CalculationForm form) {
        return new Calculation(new Conditions(calendars, json)).of(form);
    }
}
