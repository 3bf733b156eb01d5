package dev.mendflow.api.cases;

import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where help is needed: people name a place, and calendars, dispatch and key figures go by the code of its service area. */
@Component
class Regions {

    private final Technicians technicians;

    Regions(Technicians technicians) {
        this.technicians = technicians;
    }

    /** The code of the area that is called so; what no area is called stays as it was said. */
    @Nullable
    String codeOf(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return said;
        }
        String name = said.strip();
        return technicians.areas().stream()
                .filter(area -> isCalled(area, name))
                .map(ServiceArea::code)
                .findFirst()
                .orElse(said);
    }

    private static boolean isCalled(ServiceArea area, String name) {
        String zh = area.nameZh();
        return Stream.of(area.code(), area.nameEn(), zh, zh + "市", zh + "省").anyMatch(name::equalsIgnoreCase);
    }
}
