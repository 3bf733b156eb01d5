package dev.mendflow.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.LocaleResolver;

/** What is answered when a request failed before or after every controller: a page for browsers, a problem document for the rest. */
@Controller
class ErrorAnswers extends BasicErrorController {

    private final Problems problems;
    private final LocaleResolver locales;

    ErrorAnswers(
            ErrorAttributes attributes,
            WebProperties settings,
            List<ErrorViewResolver> views,
            Problems problems,
            LocaleResolver locales) {
        super(attributes, settings.getError(), views);
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        Refusal refusal = UnreadableRequests.standard(getStatus(request).value());
        var problem = problems.of(refusal, locales.resolveLocale(request));
        Map<String, @Nullable Object> body = Map.<String, @Nullable Object>of(
                "type", problem.getType(),
                "title", String.valueOf(problem.getTitle()),
                "status", problem.getStatus(),
                "detail", String.valueOf(problem.getDetail()),
                "code", refusal.code(),
                "errors", List.of());
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
