package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.safeguard.FourEyes;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.time.Duration;
import java.util.Set;

/** Guide: what is asked of a payment before it may leave, by who instructs it. */
final class PaymentRules {

    private PaymentRules() {}

    static Nakadachi ownAccounts(Nakadachi.Builder builder, Payee taxOffice, FourEyes approvals) {
        // tag::own
        PaymentSafeguards ours = PaymentSafeguards.ownAccounts(PayeeList.of(Set.of(taxOffice.reference())))
                .withPerDay(PaymentLimit.yen(50_000_000))
                .withFourEyes(PaymentLimit.yen(1_000_000), approvals); // your system knows who agreed
        CallOptions options = CallOptions.defaults().withPayments(ours);
        Nakadachi nakadachi = builder.options(options).build(); // for every connection, and for files
        // end::own
        return nakadachi;
    }

    static Connection<CorporateBank> thirdParty(
            Nakadachi nakadachi, Institution<CorporateBank> institution, ClientCredentials credentials) {
        // tag::third
        PaymentSafeguards theirs =
                PaymentSafeguards.thirdParty() // limits and a fresh consent, unless you say otherwise
                        .withPerTransfer(PaymentLimit.yen(300_000))
                        .withStepUp(PaymentLimit.yen(50_000), Duration.ofMinutes(5));
        CallOptions options = CallOptions.defaults().withPayments(theirs);
        Connection<CorporateBank> bank =
                nakadachi.connect(institution, credentials, options); // for this connection, and not for files
        // end::third
        return bank;
    }
}
