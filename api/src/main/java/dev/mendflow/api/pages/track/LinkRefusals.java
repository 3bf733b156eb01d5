package dev.mendflow.api.pages.track;

import dev.mendflow.api.problems.Refusal;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Helps those whose link opens nothing: most often it was cut off on its way. */
@ControllerAdvice(assignableTypes = {TrackPage.class, SurveyPage.class})
@Order(5)
class LinkRefusals {

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return refusal.status() == HttpStatus.NOT_FOUND
                ? new ModelAndView("track/unknown", HttpStatus.NOT_FOUND)
                : new ModelAndView(
                        "error/4xx", Map.of("status", refusal.status().value()), refusal.status());
    }
}
