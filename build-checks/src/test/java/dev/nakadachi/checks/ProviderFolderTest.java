package dev.nakadachi.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten banks must cost ten small folders. */
class ProviderFolderTest {

    private static final int FILES = 5;
    private static final int LINES = 400;

    private final List<ProviderFolder> folders = ProviderFolder.all();

    @Test
    void aProviderIsASmallFolder() {
        folders.forEach(folder -> System.out.println(
                folder.name() + ": " + folder.files().size() + " files, " + folder.lines() + " lines"));
        assertThat(folders)
                .extracting(ProviderFolder::name)
                .contains(
                        "dev.nakadachi.bank.gmoaozora",
                        "dev.nakadachi.bank.gmoaozoratransfers",
                        "dev.nakadachi.bank.minna",
                        "dev.nakadachi.bank.rokin",
                        "dev.nakadachi.card.meti");
        assertThat(folders.stream().filter(folder -> folder.files().size() > FILES))
                .as("provider folders of more than %d files", FILES)
                .isEmpty();
        assertThat(folders.stream().filter(folder -> folder.lines() > LINES))
                .as("provider folders of more than %d lines", LINES)
                .isEmpty();
    }

    @Test
    void providersNeverKnowEachOther() {
        for (ProviderFolder folder : folders) {
            String[] others = folders.stream()
                    .map(ProviderFolder::name)
                    .filter(name -> !name.equals(folder.name()))
                    .toArray(String[]::new);
            if (others.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(folder.name())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("what two providers share is a dialect")
                        .check(House.classes());
            }
        }
    }

    @Test
    void dialectsKnowNoProvider() {
        String[] providers = folders.stream().map(ProviderFolder::name).toArray(String[]::new);
        if (providers.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("..dialect..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(providers)
                    .allowEmptyShould(true)
                    .check(House.classes());
        }
    }

    @Test
    void providersInheritNothing() {
        for (ProviderFolder folder : folders) {
            classes()
                    .that()
                    .resideInAPackage(folder.name())
                    .and()
                    .areNotRecords()
                    .and()
                    .areNotEnums()
                    .and()
                    .areNotInterfaces()
                    .should(new ExtendOnlyObject())
                    .allowEmptyShould(true)
                    .check(House.classes());
        }
    }
}
