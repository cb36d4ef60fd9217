package dev.nakadachi.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each library has one door. */
class LibraryRulesTest {

    /** An example shows how the caller's own service becomes a master key. */
    @Test
    void onlyInternalCryptoAndAnExampleSeeTink() {
        rule("com.google.crypto..", "dev.nakadachi.internal.crypto..", "dev.nakadachi.examples")
                .check(House.classes());
        rule("com.google.protobuf..", "dev.nakadachi.internal.crypto..").check(House.classes());
    }

    /** The sandbox plays the other side of OAuth and keeps to the same Nimbus subset. */
    @Test
    void onlyInternalOauthAndTheSandboxSeeNimbus() {
        rule("com.nimbusds..", "dev.nakadachi.internal.oauth..", "dev.nakadachi.sandbox..")
                .check(House.classes());
    }

    @Test
    void onlyInternalJsonSeesJackson() {
        rule("com.fasterxml.jackson..", "dev.nakadachi.internal.json..").check(House.classes());
    }

    /** The examples play the user's browser, the sandbox may ask itself whether it is up. */
    @Test
    void onlyTransportSeesTheJdkHttpClient() {
        rule("java.net.http..", "dev.nakadachi.transport..", "dev.nakadachi.sandbox..", "dev.nakadachi.examples..")
                .check(House.classes());
    }

    @Test
    void nobodySeesTheOldHttpClientOfTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.net.HttpURLConnection.class, java.net.Authenticator.class)
                .because("both resend or hide answers on their own")
                .check(House.classes());
    }

    /** And no driver: it is the application's, which the examples play. */
    @Test
    void onlyTheStoreOnPostgresSeesJdbc() {
        rule("java.sql..", "dev.nakadachi.store.jdbc..").check(House.classes());
        rule("javax.sql..", "dev.nakadachi.store.jdbc..", "dev.nakadachi.examples..")
                .check(House.classes());
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.postgresql..", "com.zaxxer..")
                .check(House.classes());
    }

    @Test
    void onlyTheSandboxSeesJUnit() {
        rule("org.junit..", "dev.nakadachi.sandbox..").check(House.classes());
    }

    @Test
    void nobodyReadsSerialisedObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("nothing of ours is read by Java serialisation")
                .check(House.classes());
    }

    private static ArchRule rule(String library, String... doors) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(doors)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
