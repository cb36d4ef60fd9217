package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditKeys;
import dev.nakadachi.audit.AuditValue;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.bank.kana.ZenginAlphabet;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.transport.HttpProxy;
import dev.nakadachi.transport.TrustAnchors;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type that bears a secret is made with planted values here, and none of them is ever printed. */
class PlantedSecretsTest {

    @TempDir
    private Path directory;

    private PlantedTypes types;

    @BeforeEach
    void plant() {
        types = new PlantedTypes(directory);
    }

    @Test
    void noTypeThatBearsASecretPrintsIt() {
        List<Object> planted = types.all();
        List<Class<?>> bearers = Bearers.thatPrint();

        assertThat(bearers)
                .hasSizeGreaterThan(30)
                .allSatisfy(bearer -> assertThat(planted)
                        .as("make a planted instance of " + bearer.getName() + " in PlantedTypes")
                        .anyMatch(bearer::isInstance));
        assertThat(planted).allSatisfy(one -> assertHidden(one.toString()));
        System.out.println("PLANTED SECRETS " + bearers.size() + " types that bear secrets and print, " + planted.size()
                + " planted instances, 0 printed");
    }

    @Test
    void noFailureOfMisusePrintsWhatItWasAbout() {
        String planted = PlantedTypes.TEXT;
        List<NakadachiException> failures = new ArrayList<>();
        failures.add(failureOf(() -> Keyset.parse(Secret.of(planted))));
        failures.add(failureOf(() -> types.keyset().keyBytes(planted, SecretAccess.explicit())));
        failures.add(failureOf(() -> TokenCipher.jdk(types.keyset()).open(planted, new byte[40], new byte[0])));
        failures.add(failureOf(() -> AuditKeys.of("k1", Secret.of(planted))));
        failures.add(failureOf(() -> BrowserSession.of(Secret.of(planted.substring(0, 12)))));
        failures.add(failureOf(() -> HttpProxy.at("proxy.example", 80).withBasic(planted + ":", Secret.of(planted))));
        failures.add(failureOf(() -> TrustAnchors.ofPem(planted)));
        failures.add(failureOf(() -> new RecordKey("grant", planted + "\n")));
        failures.add(failureOf(() -> new AccountId(PlantedTypes.ACCOUNT + "\n")));
        failures.add(failureOf(() -> new AccountNumber(PlantedTypes.ACCOUNT)));
        failures.add(failureOf(() -> new AccountName(planted + "\n")));
        failures.add(failureOf(() -> new KanaName(planted + "\n")));
        failures.add(failureOf(() -> new KanaName(planted + "山").toHalf()));
        failures.add(failureOf(() -> new HalfKana(planted + "山")));
        failures.add(failureOf(() -> ZenginAlphabet.PAYROLL_NAME.write(planted)));

        assertThat(failures).allSatisfy(failure -> {
            StringWriter all = new StringWriter();
            failure.printStackTrace(new PrintWriter(all));
            assertHidden(all + failure.problem().toString() + failure.problem().detail());
        });
    }

    @Test
    void textsOfTheExecutionLogAreMasked() {
        assertHidden(
                AuditValue.text("account " + PlantedTypes.ACCOUNT + " refused").toString());
    }

    private void assertHidden(String printed) {
        assertThat(types.marked(printed)).doesNotContain(PlantedTypes.HERE);
    }

    private static NakadachiException failureOf(Runnable step) {
        try {
            step.run();
        } catch (NakadachiException failure) {
            return failure;
        }
        throw new AssertionError("the step was expected to fail");
    }
}
