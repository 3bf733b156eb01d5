package dev.mendflow.api.technicians;

import dev.mendflow.api.security.Access;
import dev.mendflow.technician.Technicians;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody where help can be asked for. */
@RestController
class ServiceAreaResource {

    private final Technicians technicians;
    private final TechnicianCopies copies;

    ServiceAreaResource(Technicians technicians, TechnicianCopies copies) {
        this.technicians = technicians;
        this.copies = copies;
    }

    @GetMapping("/api/service-areas")
    @PreAuthorize(Access.ANYBODY)
    @Operation(
            summary = "The areas that are served",
            description = "A report may call its region by any of the names or by the code.")
    Lines all() {
        return new Lines(technicians.areas().stream().map(copies::area).toList());
    }

    /** By code. */
    record Lines(List<AreaView> items) {}

    /** One area, with the place from which ways are estimated. */
    record AreaView(String code, String nameZh, String nameEn, double latitude, double longitude) {}
}
