package dev.nakadachi.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How a type of the house is built. */
class TypeRulesTest {

    @Test
    void publicClassesAreFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("a class that is open to extension can never change again")
                .check(House.classes());
    }

    @Test
    void exceptionsNeverChange() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Throwable.class)
                .and()
                .areNotStatic()
                .should()
                .beFinal()
                .check(House.classes());
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Throwable.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(House.classes());
    }

    /** An Optional that is stored must at least be private and immutable: decision 0003. */
    @Test
    void noOptionalIsStoredOpenly() {
        fields().that(describe(
                        "hold an Optional", field -> field.getRawType().isEquivalentTo(java.util.Optional.class)))
                .should()
                .bePrivate()
                .andShould()
                .beFinal()
                .check(House.classes());
    }

    @Test
    void thereIsOneEngineAndItBlocks() {
        noClasses()
                .that()
                .resideInAPackage("dev.nakadachi.internal.pipeline..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void noOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\..*Date.*")
                .check(House.classes());
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> bare = new ArrayList<>();
        TreeSet<String> packages = new TreeSet<>();
        House.classes().forEach(type -> packages.add(type.getPackageName()));
        for (String name : packages) {
            boolean marked = House.classes().getPackage(name).tryGetPackageInfo().stream()
                    .anyMatch(info -> info.isAnnotatedWith(NullMarked.class));
            if (!marked) {
                bare.add(name);
            }
        }
        assertThat(bare).as("packages without a @NullMarked package-info").isEmpty();
    }
}
