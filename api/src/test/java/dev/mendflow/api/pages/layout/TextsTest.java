package dev.mendflow.api.pages.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Whatever the program says, it says in both languages. */
class TextsTest {

    static Stream<String> bundles() throws IOException {
        List<PropertySource<?>> settings =
                new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"));
        return Stream.of(String.valueOf(settings.getFirst().getProperty("spring.messages.basename"))
                .split(","));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameTexts(String bundle) throws IOException {
        assertThat(keys(bundle + "_zh.properties")).isEqualTo(keys(bundle + ".properties"));
    }

    @Test
    void noTextHidesAnother() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (String bundle : bundles().toList()) {
            for (String key : keys(bundle + ".properties")) {
                assertThat(owners.put(key, bundle)).as(key + " of " + bundle).isNull();
            }
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
