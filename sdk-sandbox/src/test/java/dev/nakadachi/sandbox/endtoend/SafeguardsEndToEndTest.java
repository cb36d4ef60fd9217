package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.contract.MadeUpForm;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Safeguards by who instructs are asked of every way in which a bank moves money: single, bulk, own accounts. */
class SafeguardsEndToEndTest {

    private static final PayeeReference SHOP = Company.payee().reference();

    private final BizSolDialect dialect = MadeUpForm.taking(BizSolDialect.published());
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void ownAccountsPayWhoIsListedAndAnOwnAccountIsAPayeeToo() {
        PayeeList shopOnly = PayeeList.of(Set.of(SHOP));
        try (Company company = guarded("shop", PaymentSafeguards.ownAccounts(shopOnly))) {
            CorporateBank client = consented(company);
            assertThat(Failures.codeOf(() -> submit(client, own("own-1", 1)))).isEqualTo("local.payee-not-listed");
            assertThat(bank.bank().ownTransfers().all()).isEmpty();
            assertThat(client.transfers().submit(single("single-1", 1))).isInstanceOf(TransferOutcome.Accepted.class);
        }
        PayeeList ownOnly = PayeeList.of(Set.of(own("any", 1).reference()));
        try (Company company = guarded("own", PaymentSafeguards.ownAccounts(ownOnly))) {
            CorporateBank client = consented(company);
            assertThat(submit(client, own("own-1", 1))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(Failures.codeOf(() -> client.bulkTransfers().submit(bulk(client))))
                    .isEqualTo("local.payee-not-listed");
        }
        assertThat(bank.bank().ownTransfers().all()).hasSize(1);
        assertThat(bank.bank().bulkTransfers().created()).isZero();
    }

    /** One day of one account: it does not matter in which way the money goes. */
    @Test
    void theSumOfADayIsOfAllWaysTogether() {
        PaymentSafeguards day =
                PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(100_336));
        try (Company company = guarded("day", day)) {
            CorporateBank client = consented(company);
            client.transfers().submit(single("single-1", 5));
            assertThat(submit(client, own("own-1", 1))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(client.bulkTransfers().submit(bulk(client))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(Failures.codeOf(() -> submit(client, own("own-2", 1)))).isEqualTo("local.limit-exceeded");
        }
    }

    @Test
    void thirdPartiesNeedAFreshConsentForEachWayAboveTheAmount() {
        try (Company company = guarded("third", PaymentSafeguards.thirdParty())) {
            CorporateBank old = consented(company);
            sandbox.clock().advance(Duration.ofMinutes(11));

            assertThat(submit(old, own("own-1", 100_000))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(Failures.codeOf(() -> submit(old, own("own-2", 100_001))))
                    .isEqualTo("consent.step-up");
            assertThat(Failures.codeOf(() -> old.transfers().submit(single("single-1", 100_001))))
                    .isEqualTo("consent.step-up");
            assertThat(Failures.codeOf(() -> old.bulkTransfers().submit(bulk(old))))
                    .isEqualTo("consent.step-up");

            CorporateBank fresh = consented(company);
            assertThat(submit(fresh, own("own-2", 100_001))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(Failures.codeOf(() -> submit(fresh, own("own-3", 1_000_001))))
                    .isEqualTo("local.limit-exceeded");
        }
    }

    @Test
    void thirdPartiesMayBeAskedForLessAndForAListAndForOlderConsents() {
        PaymentSafeguards own = PaymentSafeguards.thirdParty()
                .withPayees(PayeeList.of(Set.of(SHOP)))
                .withPerPayeeAndDay(PaymentLimit.yen(100_333))
                .withStepUp(PaymentLimit.yen(2), Duration.ofMinutes(30));
        try (Company company = guarded("less", own)) {
            CorporateBank client = consented(company);
            sandbox.clock().advance(Duration.ofMinutes(29));
            assertThat(Failures.codeOf(() -> submit(client, own("own-1", 1)))).isEqualTo("local.payee-not-listed");
            assertThat(client.transfers().submit(single("single-1", 3))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(client.bulkTransfers().submit(bulk(client))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(Failures.codeOf(() -> client.transfers().submit(single("single-2", 1))))
                    .as("100,333 went to the shop today")
                    .isEqualTo("local.limit-exceeded");

            sandbox.clock().advance(Duration.ofDays(1));
            assertThat(Failures.codeOf(() -> client.transfers().submit(single("single-2", 3))))
                    .isEqualTo("consent.step-up");
            assertThat(client.transfers().submit(single("single-3", 2))).isInstanceOf(TransferOutcome.Accepted.class);
        }
    }

    private Company guarded(String name, PaymentSafeguards safeguards) {
        return new Company(
                Company.setting(sandbox, bank, directory.resolve(name)),
                new VirtualHost(sandbox.clock(), 1),
                MadeUpForm.told(Company.configured()),
                builder -> builder.options(CallOptions.defaults().withPayments(safeguards)));
    }

    private CorporateBank consented(Company company) {
        return company.consented(bank, Capability.TRANSFERS, Capability.OWN_TRANSFERS, Capability.BULK_TRANSFERS);
    }

    private static TransferOutcome submit(CorporateBank client, OwnTransferCommand command) {
        return client.find(OwnTransfers.class).orElseThrow().submit(command);
    }

    private OwnTransferCommand own(String key, long yen) {
        BankAccount receiving = bank.bank().accountsOf("alice").get(1);
        return OwnTransferCommand.of(new IdempotencyKey("order-" + key), MAIN, receiving.id(), Money.yen(yen));
    }

    private static TransferCommand single(String key, long yen) {
        return TransferCommand.builder(new IdempotencyKey("order-" + key), MAIN, Company.TODAY)
                .pay(Payment.of(Company.payee(), Money.yen(yen)))
                .build();
    }

    /** Pays 100,330 yen. */
    private static BulkTransferCommand bulk(CorporateBank client) {
        return Company.salaries(client, "salaries");
    }
}
