package dev.nakadachi.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which room and which package may know which. */
class RoomRulesTest {

    @Test
    void internalPackagesAreUsedOnlyInsideTheirRoom() {
        classes().should(new StayOutOfForeignInternals()).check(House.classes());
    }

    @Test
    void coreKnowsNoBankNoCardAndNoSandbox() {
        noClasses()
                .that(House.in(Room.CORE))
                .should()
                .dependOnClassesThat(House.in(Room.BANKS, Room.CARDS, Room.SANDBOX, Room.STORE_JDBC, Room.EXAMPLES))
                .check(House.classes());
    }

    @Test
    void banksNeverKnowCards() {
        noClasses()
                .that(House.in(Room.BANKS))
                .should()
                .dependOnClassesThat(House.in(Room.CARDS, Room.SANDBOX, Room.EXAMPLES))
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void cardsNeverKnowTheSandbox() {
        noClasses()
                .that(House.in(Room.CARDS))
                .should()
                .dependOnClassesThat(House.in(Room.SANDBOX, Room.EXAMPLES))
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void theStoreOnPostgresKnowsCoreOnly() {
        noClasses()
                .that(House.in(Room.STORE_JDBC))
                .should()
                .dependOnClassesThat(House.in(Room.BANKS, Room.CARDS, Room.SANDBOX, Room.EXAMPLES))
                .check(House.classes());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.nakadachi.(**)").should().beFreeOfCycles().check(House.classes());
    }

    private static final class StayOutOfForeignInternals extends ArchCondition<JavaClass> {

        StayOutOfForeignInternals() {
            super("stay out of the internal packages of other rooms");
        }

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            Optional<Room> home = House.roomOf(origin);
            origin.getDirectDependenciesFromSelf().stream()
                    .filter(use -> House.isInternal(use.getTargetClass()))
                    .filter(use -> House.roomOf(use.getTargetClass()).isPresent())
                    .filter(use -> !House.roomOf(use.getTargetClass()).equals(home))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
        }
    }
}
