package dev.mendflow.api.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.deployment.ModelFile;
import dev.mendflow.engine.deployment.ModelLint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the product ships could be handed in by a designer. */
class ProductModelsLintTest {

    @Test
    void theProductsOwnModelsHaveNoFindings() throws IOException {
        List<ModelFile> models = new ArrayList<>();
        for (String kind : List.of("bpmn", "dmn", "form")) {
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*." + kind)) {
                if (!model.getURL().getPath().contains("/processes/test/")) {
                    models.add(
                            new ModelFile(Objects.requireNonNull(model.getFilename()), model.getContentAsByteArray()));
                }
            }
        }

        assertThat(models).hasSizeGreaterThan(10);
        assertThat(new ModelLint().check(models)).isEmpty();
    }
}
