package dev.mendflow.api.pages.layout;

import dev.mendflow.technician.Technicians;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What service areas are called: readers see names where the records have codes. */
@Component("areas")
public class Areas {

    private final Technicians technicians;

    Areas(Technicians technicians) {
        this.technicians = technicians;
    }

    /** The name of the area of this code; what is none, such as a place in the customer's words, stays as it is. */
    public @Nullable String of(@Nullable String code, Locale locale) {
        if (code == null) {
            return null;
        }
        return technicians
                .area(code)
                .map(area -> locale.getLanguage().equals("zh") ? area.nameZh() : area.nameEn())
                .orElse(code);
    }
}
