package dev.mendflow.api.pages.labels;

import dev.mendflow.api.security.Access;
import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lays out labels for the serials that somebody pastes in: one on each line. */
@Controller
class LabelsPage {

    private static final int MOST = 60;
    private static final int LONGEST = 100;
    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n,;，；]+");

    private final Assets assets;

    LabelsPage(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/labels")
    @PreAuthorize(Access.STAFF)
    String labels(@RequestParam(required = false) @Nullable String serials, Model model) {
        List<String> wanted = serials(serials);
        model.addAttribute("serials", serials == null ? "" : serials.strip());
        model.addAttribute(
                "labels", wanted.stream().limit(MOST).map(this::label).toList());
        model.addAttribute("most", wanted.size() > MOST ? MOST : null);
        return "labels/labels";
    }

    private static List<String> serials(@Nullable String typed) {
        return typed == null
                ? List.of()
                : BETWEEN.splitAsStream(typed)
                        .map(String::strip)
                        .filter(serial -> !serial.isEmpty() && serial.length() <= LONGEST)
                        .map(serial -> serial.toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    private Label label(String serial) {
        return new Label(serial, assets.findBySerial(serial).map(Asset::model).orElse(null));
    }

    /** What stands on a product. */
    record Label(String serial, @Nullable String model) {}
}
