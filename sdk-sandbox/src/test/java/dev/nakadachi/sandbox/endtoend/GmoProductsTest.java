package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.CALLBACK;
import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further products of the bank over real HTTPS: deposit notices of companies, and accounts of persons. */
@SuppressWarnings("NullAway.Init") // BeforeEach opens what the tests need
class GmoProductsTest {

    @TempDir
    private Path vault;

    private Sandbox sandbox;
    private Setting setting;
    private Nakadachi nakadachi;

    @BeforeEach
    void open() {
        sandbox = Application.sandbox().start();
        setting = Setting.in(vault);
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset(), setting.host()))
                .host(setting.host())
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .build();
    }

    @AfterEach
    void close() {
        nakadachi.close();
        sandbox.close();
    }

    @Test
    void aTransferThatCameInIsAmongTheDepositNotices() {
        sandbox.bank().accountsOf("alice").get(0).deposit(110_000, "振込 ｶ)ﾃｽﾄ");
        CorporateBank bank = consented(
                Application.institution(
                        sandbox.corporationBase(), sandbox.revocationEndpoint(), URI.create(sandbox.issuer())),
                Capability.DEPOSIT_NOTICES);
        try (Stream<DepositNotice> today = bank.depositNotices(MAIN, DateRange.today())) {
            List<DepositNotice> notices = today.toList();
            assertThat(notices).last().satisfies(notice -> {
                assertThat(notice.date()).isEqualTo(LocalDate.of(2026, 4, 15));
                assertThat(notice.amount()).isEqualTo(Money.yen(110_000));
                assertThat(notice.remitter()).contains("ｶ)ﾃｽﾄ");
                assertThat(notice.key()).isPresent();
            });
        }
    }

    @Test
    void aPersonsAccountsAreReadBelowAPathOfTheirOwn() {
        PersonalBank bank = consented(personal(), Capability.ACCOUNTS, Capability.BALANCES, Capability.TRANSFERS);
        assertThat(bank.accounts()).hasSize(4);
        assertThat(bank.balance(MAIN).account()).isEqualTo(MAIN);
        assertThat(sandbox.counters().to("/personal/v1/accounts")).isPositive();
        assertThat(sandbox.counters().to("/corporation/v1/accounts")).isZero();
        assertThat(bank.find(Transfers.class)).isPresent();
        assertThat(bank.find(BulkTransfers.class)).isEmpty();
    }

    private Institution<PersonalBank> personal() {
        URI base = URI.create(sandbox.corporationBase().toString().replace("/corporation/v1", ""));
        return GmoAozoraPersonal.personal()
                .withOfflineScope("private:offline_access")
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(
                        GmoAozoraPersonal.below(new EnvironmentId("sandbox"), base)
                                .with(EndpointRole.REVOCATION, sandbox.revocationEndpoint())
                                .withIssuer(URI.create(sandbox.issuer())),
                        GmoTransfers.personal());
    }

    private <C> C consented(Institution<C> institution, Capability... capabilities) {
        Connection<C> connection = nakadachi.connect(
                institution,
                ClientCredentials.of(sandbox.clientId(), sandbox.clientSecret(), setting.method()),
                setting.options());
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"), Application.session("alice"), CALLBACK, capabilities));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection.on(connection.consent().finish(Application.session("alice"), start.pending(), callback));
    }
}
