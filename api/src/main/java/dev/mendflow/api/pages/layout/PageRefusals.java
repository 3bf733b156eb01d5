package dev.mendflow.api.pages.layout;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.servicecase.CaseNotFound;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page, not a problem document, when what a page asks for is refused. */
@ControllerAdvice(basePackages = "dev.mendflow.api.pages")
@Order(10)
class PageRefusals {

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(refusal.status());
    }

    @ExceptionHandler
    ModelAndView unknown(CaseNotFound unknown) {
        return page(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(HttpStatusCode status) {
        String view =
                switch (status.value()) {
                    case 403 -> "error/403";
                    case 404 -> "error/404";
                    case 409 -> "error/409";
                    default -> status.is4xxClientError() ? "error/4xx" : "error/5xx";
                };
        return new ModelAndView(view, Map.of("status", status.value()), status);
    }
}
