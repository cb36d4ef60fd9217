package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Integrators quote that GMO Aozora remembers a key for 24 hours: what came in under it would then be paid anew. */
class KeyLifeTest {

    private static final Duration LIFE = Duration.ofHours(24);

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PayerSetting setting;
    private GrantId grant;

    @BeforeEach
    void consent() {
        sandbox = Application.sandbox().start();
        setting = PayerSetting.in(directory, sandbox);
        try (Payer payer = payer(setting)) {
            grant = payer.consent(sandbox);
        }
        sandbox.clock().advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatMayHaveBeenCarriedOutIsSentNeitherWithinTheLifeOfItsKeyNorAfterIt() {
        try (Payer payer = payer(setting)) {
            sandbox.faults().next(RequestMatch.pathEnding("/transfer/request"), LostReply.RESET.on(sandbox));
            for (int look = 0; look < 4; look++) {
                assertThat(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000)))
                        .isInstanceOf(TransferOutcome.Unknown.class);
                sandbox.clock().advance(LIFE.dividedBy(2));
            }
            assertThat(sandbox.counters().to("/transfer/request")).isEqualTo(1);
            assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
        }
    }

    /** A command that never left has used no key at the bank: it may leave later, under the same one. */
    @Test
    void whatProvablyNeverLeftMayLeaveAfterTheLifeOfItsKeyAndIsPaidOnce() throws IOException {
        try (Socket boundButNotListening = new Socket()) {
            boundButNotListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            PayerSetting nobodyThere = setting.withApiAt("https://127.0.0.1:" + boundButNotListening.getLocalPort());
            try (Payer payer = payer(nobodyThere)) {
                assertThat(Failures.codeOf(() -> payer.transfers(grant).submit(inTwoWeeks())))
                        .isEqualTo("institution.unreachable");
            }
        }
        sandbox.clock().advance(LIFE.plusSeconds(1));
        try (Payer payer = payer(setting)) {
            assertThat(Orders.codeOf(payer.transfers(grant).submit(inTwoWeeks())))
                    .isEqualTo("accepted");
            assertThat(Orders.codeOf(payer.transfers(grant).submit(inTwoWeeks())))
                    .isEqualTo("accepted");
            assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
        }
    }

    private static TransferCommand inTwoWeeks() {
        return TransferCommand.builder(new IdempotencyKey("invoice-2"), Application.MAIN, LocalDate.of(2026, 4, 28))
                .pay(Payment.of(Company.payee(), Money.yen(5_000)))
                .build();
    }

    private Payer payer(PayerSetting at) {
        return Payer.open(at, builder -> builder.host(new VirtualHost(sandbox.clock(), 1)));
    }
}
