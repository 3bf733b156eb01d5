package dev.mendflow.api.staff;

import dev.mendflow.staff.ReportingLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as they shall be.
 *
 * @param name as colleagues call them
 * @param language {@code zh} or {@code en}
 * @param zone name of a time zone
 * @param email where mail reaches them, or null
 * @param level what their place in the line is called
 * @param superior login of who leads them, null at the end of the line
 * @param version the version that was changed; 0 for somebody new
 */
@Schema(example = """
        {"name": "王强", "language": "zh", "zone": "Asia/Shanghai", "email": "wang@example.org",
         "level": "MEMBER", "superior": "d-zhao", "version": 0}""")
record StaffForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "zh|en") String language,
        @NotBlank @Size(max = 50) String zone,
        @Nullable @Email @Size(max = 320) String email,
        @NotNull ReportingLevel level,
        @Nullable @Size(max = 100) String superior,
        @NotNull @Min(0) @Nullable Integer version) {}
