package dev.mendflow.api.people;

import dev.mendflow.api.accounts.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened; its password is made up.
 *
 * @param login lower-case letters, digits, dots and hyphens; it never changes
 * @param name what colleagues see
 * @param teams candidate groups besides those of the roles
 * @param technician code of the technician it belongs to; needed for the role TECHNICIAN
 * @param customer reference of the customer it belongs to; needed for the role CUSTOMER, which excludes all others
 */
@Schema(example = """
        {"login": "a-wang", "name": "王芳", "roles": ["AGENT"], "teams": ["battery-experts"]}""")
public record NewAccountForm(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,99}")
        String login,

        @NotBlank @Size(max = 200) String name,
        @NotEmpty Set<@NotNull Role> roles,
        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = AccountForm.TEAM) String> teams,
        @Size(max = 100) @Nullable String technician,
        @Size(max = 100) @Nullable String customer) {}
