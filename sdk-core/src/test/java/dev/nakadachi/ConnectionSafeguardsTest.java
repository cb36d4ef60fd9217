package dev.nakadachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.MemoryLog;
import dev.nakadachi.testing.MemoryTokenStore;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the instance asks of a payment is asked on every connection, until one asks otherwise. */
class ConnectionSafeguardsTest {

    private static final CallOptions MINE = CallOptions.defaults().withDeadline(Duration.ofSeconds(7));

    private final FakeHost host = new FakeHost();
    private final Keyset keys = Keyset.generate(host);
    private final ScriptedTransport bank = new ScriptedTransport();

    @Test
    void aConnectionWithADeadlineOfItsOwnKeepsTheLimitOfTheInstance() {
        Connection<Calls> connection = PayingBank.connect(guarded(100), MINE);

        assertThat(connection.deadline()).isEqualTo(Duration.ofSeconds(7));
        refuses(connection, 101);
        pays(connection, 100);
    }

    @Test
    void aConnectionWithSafeguardsOfItsOwnKeepsThose() {
        refuses(PayingBank.connect(guarded(100), MINE.withPayments(limit(50))), 51);
        pays(PayingBank.connect(guarded(100), MINE.withPayments(limit(1_000))), 1_000);
    }

    @Test
    void aConnectionWithoutOptionsHasThoseOfTheInstance() {
        refuses(PayingBank.connect(guarded(100)), 101);
    }

    @Test
    void whereNobodySetALimitThereIsNone() {
        pays(PayingBank.connect(open(CallOptions.defaults()), MINE), 999_999_999);
    }

    private Nakadachi guarded(long yen) {
        return open(CallOptions.defaults().withPayments(limit(yen)));
    }

    private static PaymentSafeguards limit(long yen) {
        return PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerTransfer(PaymentLimit.yen(yen));
    }

    private Nakadachi open(CallOptions options) {
        return Nakadachi.builder(TokenVault.of(new MemoryTokenStore(), TokenCipher.jdk(keys, host), keys))
                .host(host)
                .ledger(TransferLedger.of(new MemoryLedgerStore(), TokenCipher.jdk(keys, host), keys))
                .audit(new MemoryLog().trail())
                .options(options)
                .transport(bank)
                .build();
    }

    private void pays(Connection<Calls> connection, long yen) {
        int before = bank.sent().size();
        bank.answers(201, "{}");
        assertThat(PayingBank.pay(connection, yen)).isEqualTo("accepted");
        assertThat(bank.sent()).hasSize(before + 1);
    }

    private void refuses(Connection<Calls> connection, long yen) {
        int before = bank.sent().size();
        NakadachiException refused =
                catchThrowableOfType(NakadachiException.class, () -> PayingBank.pay(connection, yen));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(bank.sent()).hasSize(before);
    }
}
