package dev.mendflow.api.pages.report;

import dev.mendflow.api.cases.ReportForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a customer filled in; texts as typed.
 */
record Fault(
        @Nullable String category,
        @Nullable String symptom,
        @Nullable String description,
        @Nullable String serial,
        @Nullable String model,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String region,
        @Nullable String language) {

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";

    /** An empty form with what the link on the product knows. */
    static Fault about(@Nullable String serial, @Nullable String model, String language) {
        return new Fault("DEGRADED", null, null, serial, model, null, null, null, null, language);
    }

    /** Says what is missing, in the order of the page. */
    void check(Errors errors) {
        if (isBlank(description)) {
            errors.rejectValue("description", "report.problem.description");
        }
        if (isBlank(name)) {
            errors.rejectValue("name", "report.problem.name");
        }
        if (isBlank(phone) && isBlank(email)) {
            errors.rejectValue("phone", "report.problem.reach");
        }
        if (!isBlank(email) && email != null && !email.strip().matches(EMAIL)) {
            errors.rejectValue("email", "report.problem.email");
        }
        checkLength(errors, "description", description, 20_000);
        checkLength(errors, "serial", serial, 100);
        checkLength(errors, "model", model, 100);
        checkLength(errors, "name", name, 200);
        checkLength(errors, "phone", phone, 50);
        checkLength(errors, "email", email, 200);
        checkLength(errors, "region", region, 50);
        checkLength(errors, "symptom", symptom, 200);
        checkLength(errors, "category", category, 100);
    }

    ReportForm form() {
        return new ReportForm(
                new ReportForm.CustomerPart(null, text(name), text(phone), text(email), null),
                new ReportForm.AssetPart(text(serial), text(model)),
                null,
                text(category),
                text(symptom) == null ? shortened(description) : text(symptom),
                text(description),
                null,
                List.of(),
                null,
                text(region),
                "zh".equals(language) ? "zh-CN" : "en");
    }

    /** Without a chosen symptom the customer's own words say what it looks like. */
    private static @Nullable String shortened(@Nullable String words) {
        String said = text(words);
        return said == null || said.length() <= 200 ? said : said.substring(0, 200);
    }

    private static void checkLength(Errors errors, String field, @Nullable String typed, int most) {
        if (typed != null && typed.length() > most) {
            errors.rejectValue(field, "report.problem.long");
        }
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
