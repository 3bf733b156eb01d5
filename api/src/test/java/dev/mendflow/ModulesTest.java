package dev.mendflow;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Mendflow.class);

    @Test
    void everyRoomKeepsToItsDoors() {
        modules.verify();
    }

    @Test
    void theHouseDrawsItsOwnPlan() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
