package dev.mendflow.api.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

/** Knows what the framework says about calls it could not read, and says it in our words. */
@Component
class UnreadableRequests {

    private static final List<Kind> KINDS = List.of(
            Kind.of(
                    MethodArgumentNotValidException.class,
                    invalid -> Refusal.invalid(fields(invalid.getBindingResult()))),
            Kind.of(
                    BindException.class,
                    invalid -> Refusal.unreadable("unreadable", fields(invalid.getBindingResult()))),
            Kind.of(HandlerMethodValidationException.class, invalid -> Refusal.invalid(parameters(invalid))),
            Kind.of(ConstraintViolationException.class, invalid -> Refusal.invalid(violations(invalid))),
            Kind.of(HttpMessageNotReadableException.class, UnreadableRequests::body),
            Kind.of(MethodArgumentTypeMismatchException.class, wrong -> Refusal.unreadable(wrong.getName())),
            Kind.of(MissingServletRequestParameterException.class, missing -> missing(missing.getParameterName())),
            Kind.of(MissingServletRequestPartException.class, missing -> missing(missing.getRequestPartName())),
            Kind.of(MaxUploadSizeExceededException.class, tooLarge -> Refusal.tooLarge()),
            Kind.of(MultipartException.class, broken -> Refusal.unreadable("unreadable", List.of())),
            Kind.of(
                    ErrorResponse.class,
                    standard -> standard(standard.getStatusCode().value())));

    Optional<Refusal> refusal(Exception problem) {
        return KINDS.stream()
                .filter(kind -> kind.type.isInstance(problem))
                .findFirst()
                .map(kind -> kind.refusal.apply(problem));
    }

    /** The refusal for a bare HTTP status. */
    static Refusal standard(int status) {
        return switch (status) {
            case 401 -> Refusal.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
            case 403 -> Refusal.forbidden("forbidden");
            case 404 -> Refusal.notFound();
            case 405 -> Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
            case 406 -> Refusal.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> Refusal.tooLarge();
            case 415 -> Refusal.unsupported("unsupported-media-type");
            default -> status >= 500 ? Refusal.failed() : Refusal.unreadable("unreadable", List.of());
        };
    }

    private static Refusal body(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof StreamConstraintsException limit
                && limit.getOriginalMessage().contains("length")) {
            return Refusal.tooLarge();
        }
        if (cause instanceof DatabindException wrongType && !wrongType.getPath().isEmpty()) {
            return Refusal.unreadable(path(wrongType.getPath()));
        }
        return Refusal.unreadable("malformed", List.of());
    }

    private static Refusal missing(String name) {
        return Refusal.unreadable("unreadable", List.of(new FieldProblem(name, "required")));
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static List<FieldProblem> fields(BindingResult result) {
        Stream<FieldProblem> ofFields = result.getFieldErrors().stream().map(UnreadableRequests::field);
        Stream<FieldProblem> ofAll = result.getGlobalErrors().stream()
                .map(error -> new FieldProblem("", "invalid", error.getDefaultMessage()));
        return Stream.concat(ofFields, ofAll).toList();
    }

    private static FieldProblem field(FieldError error) {
        return error.isBindingFailure()
                ? new FieldProblem(error.getField(), "invalid")
                : new FieldProblem(error.getField(), code(error.getCode()), error.getDefaultMessage());
    }

    private static List<FieldProblem> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> parameter(result, error)))
                .toList();
    }

    private static FieldProblem parameter(ParameterValidationResult result, MessageSourceResolvable error) {
        if (error instanceof FieldError field) {
            return field(field);
        }
        MethodParameter parameter = result.getMethodParameter();
        String name = parameter.getParameterName();
        return new FieldProblem(name == null ? "" : name, "invalid", error.getDefaultMessage());
    }

    private static List<FieldProblem> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(UnreadableRequests::violation)
                .toList();
    }

    private static FieldProblem violation(ConstraintViolation<?> violation) {
        return new FieldProblem(violation.getPropertyPath().toString(), "invalid", violation.getMessage());
    }

    private static String code(@org.jspecify.annotations.Nullable String constraint) {
        if (constraint == null) {
            return "invalid";
        }
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "size";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "range";
            default -> "invalid";
        };
    }

    private record Kind(Class<?> type, Function<Exception, Refusal> refusal) {

        static <E> Kind of(Class<E> type, Function<E, Refusal> refusal) {
            return new Kind(type, problem -> refusal.apply(type.cast(problem)));
        }
    }
}
