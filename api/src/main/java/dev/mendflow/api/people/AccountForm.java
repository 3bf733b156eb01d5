package dev.mendflow.api.people;

import dev.mendflow.api.accounts.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as it shall be.
 *
 * @param name what colleagues see
 * @param teams candidate groups besides those of the roles
 * @param technician code of the technician it belongs to; needed for the role TECHNICIAN
 * @param version the version that was changed
 */
@Schema(example = """
        {"name": "王芳", "roles": ["AGENT", "DISPATCHER"], "teams": [], "version": 1}""")
public record AccountForm(
        @NotBlank @Size(max = 200) String name,
        @NotEmpty Set<@NotNull Role> roles,
        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = TEAM) String> teams,
        @Size(max = 100) @Nullable String technician,
        @NotNull @Min(1) @Nullable Integer version) {

    /** As models spell a candidate group. */
    static final String TEAM = "[a-z0-9][a-z0-9-]{0,39}";
}
