package dev.mendflow.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void roomsTalkOnlyThroughTheDoorsTheyName() {
        var rooms = ApplicationModules.of("dev.mendflow", resideInAnyPackage("dev.mendflow.engine.."));

        rooms.verify();

        assertThat(rooms.getModuleByName("servicecase")).isPresent();
    }
}
