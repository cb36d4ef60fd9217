package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static dev.nakadachi.sandbox.endtoend.Application.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.SecretAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A whole story with trouble, then a search of everything that it wrote: vault, execution log, logs, errors. */
class NothingLeaksTest {

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @TempDir
    private Path directory;

    @Test
    void noSecretAndNoAccountNumberIsWrittenAnywhere() throws IOException {
        for (String name : List.of("vault", "audit", "heads", "logs")) {
            Files.createDirectory(directory.resolve(name));
        }
        Path planted = directory.resolve("vault").resolve("planted.txt");
        try (Sandbox sandbox = Application.sandbox().start()) {
            Needles needles = live(sandbox);

            assertThat(Files.readString(directory.resolve("logs/slf4j.log"))).contains("dev.nakadachi");
            assertThat(directory.resolve("logs/jdk.log")).exists();
            List<Path> files = Needles.filesBelow(directory);
            assertThat(files).hasSizeGreaterThan(6);
            List<String> found = needles.foundBelow(directory);
            System.out.println("NOTHING LEAKS " + needles.count() + " secrets and account numbers, " + files.size()
                    + " files, " + found.size() + " found");
            assertThat(found).isEmpty();

            // The search itself works: each kind, planted in a file, is found there.
            String secret = sandbox.clientSecret().reveal(SecretAccess.explicit());
            Files.write(planted, "mac 9a1234567c0 at 20261121t123456789z".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(needles.foundBelow(directory)).isEmpty();
            Files.write(planted, ("\0\1" + secret + MAIN.value() + " 1234567").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(needles.foundBelow(directory))
                    .containsExactlyInAnyOrder(
                            "vault/planted.txt: a secret",
                            "vault/planted.txt: an account id",
                            "vault/planted.txt: an account number");
        }
    }

    @Test
    void aTokenThatIsLoggedIsFound() throws IOException {
        Files.createDirectory(directory.resolve("logs"));
        try (Sandbox sandbox = Application.sandbox().start()) {
            String secret = sandbox.clientSecret().reveal(SecretAccess.explicit());
            try (CapturedLog log = new CapturedLog(directory.resolve("logs"))) {
                assertThat(log).isNotNull();
                LoggerFactory.getLogger("some.library").trace("Authorization: {}", secret);
                System.getLogger("some.jdk.part").log(System.Logger.Level.TRACE, secret);
            }

            assertThat(Needles.of(sandbox).foundBelow(directory))
                    .containsExactlyInAnyOrder("logs/slf4j.log: a secret", "logs/jdk.log: a secret");
        }
    }

    /** Consents, calls, a refresh, faults and a revocation; returns what must not have been written. */
    private Needles live(Sandbox sandbox) throws IOException {
        VirtualHost host = new VirtualHost(sandbox.clock(), 1);
        Setting setting = Setting.in(directory.resolve("vault"))
                .with(host)
                .with(CallOptions.defaults().withReadAttempts(1).withMaxAnswerBytes(512L * 1024));
        AuditTrail audit = AuditTrail.file(directory.resolve("audit"), directory.resolve("heads"), setting.keyset());
        Needles needles;
        try (CapturedLog log = new CapturedLog(directory.resolve("logs"));
                Application application = Application.open(sandbox, setting, audit)) {
            assertThat(log).isNotNull();
            ConsentStart refused = application.start("alice");
            URI callback = sandbox.user("alice").refuse(refused.authorizationUri());
            fails(() -> application.connection().consent().finish(session("alice"), refused.pending(), callback));
            fails(() -> application.connection().consent().finish(session("bob"), refused.pending(), callback));
            Grant grant = application.consent("alice");
            CorporateBank bank = application.connection().on(grant);
            readEverything(bank);
            sandbox.clock().advance(Duration.ofHours(1));
            readEverything(bank);
            for (Fault fault : faults()) {
                sandbox.faults().next(2, RequestMatch.any(), fault);
                fails(() -> bank.balance(MAIN));
                sandbox.faults().clear();
            }
            LoggerFactory.getLogger("application").info("{} {} {} {}", refused, grant, bank, setting.keyset());
            application.connection().consent().revoke(grant.id());
            fails(bank::accounts);
            needles = Needles.of(sandbox).add("a state", stateOf(refused.authorizationUri()));
            needles.add("a browser session", "session-cookie-of-alice");
        }
        return needles;
    }

    private static List<Fault> faults() {
        return List.of(
                Faults.unauthorized(),
                Faults.tooManyRequests(Duration.ofMinutes(5)),
                Faults.serverError(),
                Faults.malformed(),
                Faults.duplicateMember(),
                Faults.truncated(),
                Faults.oversized(600_000),
                Faults.loginPage(),
                Faults.redirectToLogin(),
                Faults.status(400, "SBX_ACCT", "account 101011234567 (1234567) is closed"));
    }

    private static void readEverything(CorporateBank bank) {
        LoggerFactory.getLogger("application").info("{} {}", bank.accounts(), bank.balances());
        try (Stream<Transaction> lines = bank.transactions(MAIN, DateRange.today())) {
            LoggerFactory.getLogger("application").info("{} {}", bank.balance(MAIN), lines.toList());
        }
    }

    /** An application that logs its errors with all that is in them. */
    private static void fails(Runnable step) {
        NakadachiException failure = Failures.of(step);
        LoggerFactory.getLogger("application").error("{}", Failures.everythingOf(failure), failure);
    }

    private static String stateOf(URI authorization) {
        Matcher state = STATE.matcher(authorization.toString());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }
}
