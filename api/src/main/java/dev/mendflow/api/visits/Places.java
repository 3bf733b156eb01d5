package dev.mendflow.api.visits;

import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a case is, as far as anybody knows. */
@Component
public class Places {

    private final Technicians technicians;

    Places(Technicians technicians) {
        this.technicians = technicians;
    }

    /** The place of a case; null when its report names none. */
    public VisitDetail.@Nullable PlaceView of(@Nullable String region, Locale locale) {
        if (region == null || region.isBlank()) {
            return null;
        }
        return technicians
                .area(region)
                .map(area -> new VisitDetail.PlaceView(
                        name(area, locale),
                        area.centre().latitude(),
                        area.centre().longitude()))
                .orElseGet(() -> new VisitDetail.PlaceView(region, null, null));
    }

    /** What an area is called in the reader's language. */
    public static String name(ServiceArea area, Locale locale) {
        return locale.getLanguage().equals("zh") ? area.nameZh() : area.nameEn();
    }
}
