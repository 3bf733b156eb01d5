package dev.mendflow.engine.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the app would read them. */
final class Settings {

    private Settings() {}

    static EngineSettings of(Map<String, String> some) {
        Map<String, String> all = new HashMap<>();
        some.forEach((name, setting) -> all.put("mendflow.engine." + name, setting));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("mendflow.engine", Bindable.of(EngineSettings.class));
    }

    static Path distribution() {
        return Path.of(System.getProperty("mendflow.engine.distribution"));
    }
}
