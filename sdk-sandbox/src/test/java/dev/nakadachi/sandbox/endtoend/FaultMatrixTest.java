package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of the sandbox on a balance enquiry: the error that users see, by hand from docs/errors.md. */
class FaultMatrixTest {

    private static final String BALANCES = "/accounts/balances";
    private static final int ALWAYS = 20;
    private static final CallOptions OPTIONS =
            CallOptions.defaults().withMaxAnswerBytes(64L * 1024).withReadAttempts(2);
    private static final AtomicInteger ROWS = new AtomicInteger();

    @TempDir
    private Path vault;

    private Sandbox sandbox;
    private Setting setting;
    private Application application;
    private GrantId grant;

    @BeforeEach
    void consent() {
        sandbox = Application.sandbox().start();
        setting = Setting.in(vault).with(OPTIONS);
        application = Application.open(sandbox, setting);
        grant = application.consent("alice").id();
    }

    @AfterEach
    void close() {
        application.close();
        sandbox.close();
    }

    @AfterAll
    static void figure() {
        System.out.println("FAULT MATRIX " + ROWS + " faults gave their typed error with evidence and without secrets");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // fault       | code                          | status | provider's code | excerpt
                "401           | institution.token-refused     | 401    | SBX_TOKEN  | {errorCode:\"SBX_TOKEN\",errorMessage:",
                "429           | institution.rate-limited      | 429    | SBX_RATE   | {errorCode:\"SBX_RATE\",errorMessage:",
                "500           | institution.unavailable       | 500    | SBX_500    | {errorCode:\"SBX_500\",errorMessage:",
                "503           | institution.maintenance       | 503    | WG_ERR_300 | {errorCode:\"WG_ERR_300\",errorMessage:",
                "unknown 418   | institution.unclassified      | 418    | SBX_TEAPOT | {errorCode:\"SBX_TEAPOT\",errorMessage:",
                "malformed     | institution.answer-malformed  | 200    | -          | application/json",
                "duplicate     | institution.answer-malformed  | 200    | -          | application/json",
                "login page    | institution.answer-malformed  | 200    | -          | not JSON: text/html",
                "media type    | institution.answer-malformed  | 200    | -          | -",
                "redirect      | institution.redirected        | 302    | -          | -",
                "oversized     | institution.answer-too-large  | -      | -          | -",
                "truncated     | institution.connection-lost   | -      | -          | -",
                "wire: answer  | institution.connection-lost   | -      | -          | -",
                "wire: reset   | institution.connection-lost   | -      | -          | -",
                "wire: cut     | institution.connection-lost   | -      | -          | -"
            })
    void everyFaultGivesItsTypedErrorWithEvidence(
            String fault,
            String code,
            @Nullable Integer status,
            @Nullable String providerCode,
            @Nullable String excerpt) {
        sandbox.faults().next(ALWAYS, RequestMatch.pathEnding(BALANCES), fault(fault));

        NakadachiException failure = Failures.of(() -> client().balance(MAIN));

        Problem problem = failure.problem();
        assertThat(problem.code().value()).isEqualTo(code);
        assertThat(problem.institution()).hasValue("gmo-aozora-corporate");
        assertThat(problem.correlation()).isPresent();
        assertThat(problem.answer().map(ProviderAnswer::status)).isEqualTo(Optional.ofNullable(status));
        assertThat(problem.answer().flatMap(ProviderAnswer::code)).isEqualTo(Optional.ofNullable(providerCode));
        if (excerpt != null) {
            assertThat(problem.answer().orElseThrow().excerpt()).contains(excerpt);
        }
        clean(failure);
        sandbox.faults().clear();
        assertThat(client().balance(MAIN).account()).isEqualTo(MAIN);
    }

    @Test
    void aDelayBeyondTheDeadlineTimesOut() {
        sandbox.faults().next(ALWAYS, RequestMatch.pathEnding(BALANCES), Faults.delay(Duration.ofSeconds(20)));
        try (Application hasty = Application.open(sandbox, setting.with(OPTIONS.withDeadline(Duration.ofSeconds(2))))) {
            NakadachiException failure =
                    Failures.of(() -> hasty.connection().on(grant).balance(MAIN));

            assertThat(failure).isInstanceOf(TryLaterException.class);
            assertThat(failure.problem().code().value()).isEqualTo("institution.timed-out");
            clean(failure);
        }
    }

    @Test
    void oneRefusedTokenIsRenewedAndTheCallSucceeds() {
        sandbox.faults().next(RequestMatch.pathEnding(BALANCES), Faults.unauthorized());

        assertThat(client().balance(MAIN).account()).isEqualTo(MAIN);

        assertThat(sandbox.counters().tokenCalls()).isEqualTo(2);
        assertThat(sandbox.counters().to(BALANCES)).isEqualTo(2);
    }

    @Test
    void tooManyRequestsSayUntilWhenToWait() {
        sandbox.faults().next(RequestMatch.pathEnding(BALANCES), Faults.tooManyRequests(Duration.ofMinutes(5)));

        NakadachiException failure = Failures.of(() -> client().balance(MAIN));

        assertThat(failure).isInstanceOf(TryLaterException.class);
        assertThat(failure.problem().retryAt()).isPresent();
        assertThat(sandbox.counters().to(BALANCES)).isEqualTo(1);
        clean(failure);
    }

    @Test
    void anAnswerLostOnAFreshConnectionIsTypedAsOnAReusedOne() {
        try (Application restarted = Application.open(sandbox, setting)) {
            CorporateBank fresh = restarted.connection().on(grant);
            sandbox.faults().next(ALWAYS, RequestMatch.pathEnding(BALANCES), fault("wire: answer"));
            NakadachiException first = Failures.of(() -> fresh.balance(MAIN));
            sandbox.faults().clear();
            assertThat(fresh.balance(MAIN).account()).isEqualTo(MAIN);
            sandbox.faults().next(ALWAYS, RequestMatch.pathEnding(BALANCES), fault("wire: answer"));
            NakadachiException second = Failures.of(() -> fresh.balance(MAIN));

            assertThat(first.problem().code().value()).isEqualTo("institution.connection-lost");
            assertThat(second.problem().code().value()).isEqualTo("institution.connection-lost");
            clean(first);
            clean(second);
        }
    }

    @Test
    void aFaultOfOneAttemptIsNotSeen() {
        sandbox.faults().next(RequestMatch.pathEnding(BALANCES), Faults.serverError());

        assertThat(client().balance(MAIN).account()).isEqualTo(MAIN);
        assertThat(sandbox.counters().to(BALANCES)).isEqualTo(2);
    }

    @Test
    void aBrokenAnswerIsToBeReportedToTheInstitution() {
        sandbox.faults().next(RequestMatch.pathEnding(BALANCES), Faults.malformed());

        assertThat(Failures.of(() -> client().balance(MAIN))).isInstanceOf(InstitutionException.class);
    }

    private CorporateBank client() {
        return application.connection().on(grant);
    }

    private Fault fault(String name) {
        return Objects.requireNonNull(faults().get(name), name);
    }

    private Map<String, Fault> faults() {
        return Map.ofEntries(
                Map.entry("401", Faults.unauthorized()),
                Map.entry("429", Faults.tooManyRequests(Duration.ofMinutes(5))),
                Map.entry("500", Faults.serverError()),
                Map.entry("503", Faults.maintenance()),
                Map.entry("unknown 418", Faults.status(418, "SBX_TEAPOT", "account 101011234567 is a teapot")),
                Map.entry("malformed", Faults.malformed()),
                Map.entry("duplicate", Faults.duplicateMember()),
                Map.entry("login page", Faults.loginPage()),
                Map.entry("media type", Faults.wrongMediaType()),
                Map.entry("redirect", Faults.redirectToLogin()),
                Map.entry("oversized", Faults.oversized(200_000)),
                Map.entry("truncated", Faults.truncated()),
                Map.entry("wire: answer", onWire(WireFault.dropAfterRequest(Ending.FIN))),
                Map.entry("wire: reset", onWire(WireFault.dropAfterRequest(Ending.RST))),
                Map.entry("wire: cut", onWire(WireFault.dropAfterAnswerBytes(200, Ending.FIN))));
    }

    private Fault onWire(WireFault fault) {
        return Faults.onWire(sandbox.gate(), fault);
    }

    private void clean(NakadachiException failure) {
        Needles.of(sandbox).assertAbsent(Failures.everythingOf(failure));
        ROWS.incrementAndGet();
    }
}
