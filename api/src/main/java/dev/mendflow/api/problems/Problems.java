package dev.mendflow.api.problems;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problem documents: type, title, detail and code in one language, and the fields that are wrong. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The document of this refusal in this language. */
    public ProblemDetail of(Refusal refusal, Locale locale) {
        return of(refusal.status(), refusal.code(), refusal.errors(), locale, refusal.arguments());
    }

    /** The document of this code in this language. */
    public ProblemDetail of(
            HttpStatusCode status, String code, List<FieldProblem> errors, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:mendflow:problem:" + code));
        problem.setTitle(text("problem." + code + ".title", locale));
        problem.setDetail(text("problem." + code + ".detail", locale, arguments));
        problem.setProperty("code", code);
        problem.setProperty(
                "errors", errors.stream().map(error -> worded(error, locale)).toList());
        return problem;
    }

    /** The answer for this refusal, with the time to try again where there is one. */
    ResponseEntity<Object> answer(Refusal refusal, Locale locale) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        if (refusal.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter().toSeconds()));
        }
        return new ResponseEntity<>(of(refusal, locale), headers, refusal.status());
    }

    private FieldProblem worded(FieldProblem error, Locale locale) {
        return error.message() != null
                ? error
                : new FieldProblem(error.field(), error.code(), text("field." + error.code(), locale));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
