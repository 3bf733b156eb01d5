package dev.mendflow.api.reportcodes;

import dev.mendflow.api.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Draws the code for a product. */
@RestController
class ReportCodeResource {

    @GetMapping(path = "/api/report-codes", produces = "image/svg+xml")
    @PreAuthorize(Access.STAFF)
    @Operation(
            summary = "The code for a product, as a picture",
            description =
                    "Whoever points a phone at it gets the form that reports a fault, with this serial filled in.")
    String code(@RequestParam @NotBlank @Size(max = 100) String serial) {
        return ReportCode.of(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/report")
                        .queryParam("serial", "{serial}")
                        .encode()
                        .buildAndExpand(serial.strip())
                        .toUriString())
                .svg();
    }
}
