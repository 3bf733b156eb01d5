package dev.mendflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(HouseRulesTest::isRoom)
            .importPackages("dev.mendflow");

    private static final JavaClasses CROOKED_HOUSE =
            new ClassFileImporter().importPackages("dev.mendflow.house.crooked");

    @ParameterizedTest
    @EnumSource(HouseRules.class)
    void theRoomsKeepTheRule(HouseRules rules) {
        rules.rule.check(ROOMS);
    }

    @ParameterizedTest
    @EnumSource(HouseRules.class)
    void theCrookedHouseBreaksTheRule(HouseRules rules) {
        assertThat(rules.rule.evaluate(CROOKED_HOUSE).hasViolation()).isTrue();
    }

    @Test
    void everyRoomSaysWhatItIsAndMarksItsNulls() {
        var unmarked = new TreeSet<String>();
        ROOMS.forEach(type -> unmarked.add(type.getPackageName()));
        unmarked.removeIf(HouseRulesTest::isMarked);

        assertThat(unmarked).isEmpty();
        assertThat(isMarked("dev.mendflow.house.crooked")).isFalse();
    }

    private static boolean isMarked(String room) {
        try {
            return Class.forName(room + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The engine is on the tests' class path too, and has rules of its own. */
    private static boolean isRoom(Location location) {
        return List.of("/dev/mendflow/engine/", "/dev/mendflow/process/").stream()
                .noneMatch(location::contains);
    }
}
