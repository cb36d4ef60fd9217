package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the token endpoint on a refresh: the error that users see, by hand from docs/errors.md. */
class TokenFaultsTest {

    private static final int ALWAYS = 20;
    private static final AtomicInteger ROWS = new AtomicInteger();

    @TempDir
    private Path vault;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "401, institution.client-refused, true",
        "429, institution.rate-limited, true",
        "500, institution.unavailable, true",
        "503, institution.unavailable, true",
        "login page, institution.answer-malformed, true",
        "redirect, institution.redirected, true",
        "malformed, institution.answer-malformed, false",
        "duplicate, institution.answer-malformed, false",
        "truncated, institution.connection-lost, false",
        "wire, institution.connection-lost, false"
    })
    void everyFaultOfARefreshGivesItsTypedErrorWithoutSecrets(String name, String code, boolean insteadOfTheBank) {
        try (Sandbox sandbox = Application.sandbox().start();
                Application application =
                        Application.open(sandbox, Setting.in(vault).with(new VirtualHost(sandbox.clock(), 1)))) {
            CorporateBank bank = application.client("alice");
            sandbox.clock().advance(Duration.ofHours(1));
            sandbox.faults().next(ALWAYS, RequestMatch.token(), fault(name, sandbox));

            NakadachiException failure = Failures.of(bank::accounts);

            assertThat(failure.problem().code().value()).isEqualTo(code);
            Needles.of(sandbox).assertAbsent(Failures.everythingOf(failure));
            sandbox.faults().clear();
            if (insteadOfTheBank) {
                assertThat(bank.accounts()).hasSize(4);
            } else {
                // The bank rotated and its answer was lost, so the old token ends the consent: said, not hidden.
                assertThat(Failures.codeOf(bank::accounts)).isEqualTo("consent.tokens-lost");
            }
            ROWS.incrementAndGet();
        }
    }

    @AfterAll
    static void figure() {
        System.out.println("TOKEN FAULTS " + ROWS + " faults of a refresh gave their typed error without secrets");
    }

    private static Fault fault(String name, Sandbox sandbox) {
        Map<String, Fault> all = Map.of(
                "401", Faults.unauthorized(),
                "429", Faults.tooManyRequests(Duration.ofMinutes(5)),
                "500", Faults.serverError(),
                "503", Faults.maintenance(),
                "login page", Faults.loginPage(),
                "redirect", Faults.redirectToLogin(),
                "malformed", Faults.malformed(),
                "duplicate", Faults.duplicateMember(),
                "truncated", Faults.truncated(),
                "wire", Faults.onWire(sandbox.gate(), WireFault.dropAfterRequest(Ending.RST)));
        return Objects.requireNonNull(all.get(name), name);
    }
}
