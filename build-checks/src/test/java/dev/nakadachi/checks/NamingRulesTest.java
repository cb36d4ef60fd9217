package dev.nakadachi.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import org.junit.jupiter.api.Test;

/** Names that say nothing about what a type is for. */
class NamingRulesTest {

    @Test
    void noEmptyNames() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Helpers")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .because("a name says what the type is for")
                .check(House.classes());
    }

    @Test
    void noInterfaceNamedWithALeadingI() {
        noClasses()
                .that()
                .areInterfaces()
                .should()
                .haveNameMatching(".*[.$]I[A-Z][a-z].*")
                .check(House.classes());
    }

    @Test
    void noGetters() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe("are API", House::isApi))
                .should()
                .haveNameMatching("get[A-Z].*")
                .because("accessors are called by the bare name")
                .check(House.classes());
    }
}
