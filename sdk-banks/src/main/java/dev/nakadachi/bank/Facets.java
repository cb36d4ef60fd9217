package dev.nakadachi.bank;

import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which facets there are, and by which operation a profile offers one. */
final class Facets {

    private static final Map<Class<?>, Facet> KNOWN = Map.of(
            Accounts.class, new Facet(BankOperations.ACCOUNTS, Enquiries::new),
            Balances.class, new Facet(BankOperations.BALANCES, Enquiries::new),
            Transactions.class, new Facet(BankOperations.TRANSACTIONS, Enquiries::new),
            DepositNotices.class, new Facet(BankOperations.DEPOSIT_NOTICES, CorporateEnquiries::new),
            SubAccounts.class, new Facet(BankOperations.SUB_ACCOUNTS, SubAccountCalls::new),
            VirtualDeposits.class, new Facet(BankOperations.VIRTUAL_DEPOSITS, VirtualDepositCalls::new),
            Transfers.class, new Facet(TransferOperations.TRANSFER, TransferCalls::new),
            BulkTransfers.class, new Facet(BulkOperations.BULK_TRANSFER, BulkTransferCalls::new),
            RemittanceMaster.class, new Facet(BulkOperations.REMITTING_ACCOUNTS, RemittanceMasterCalls::new),
            OwnTransfers.class, new Facet(TransferOperations.OWN_TRANSFER, OwnTransferCalls::new));

    private Facets() {}

    static <F> Optional<F> find(Class<F> facet, BankClient client, Calls calls) {
        Facet known = KNOWN.get(facet);
        if (known == null) {
            return facet.isInstance(client) ? Optional.of(facet.cast(client)) : Optional.empty();
        }
        return calls.offers(known.operation())
                ? Optional.of(facet.cast(known.over().apply(calls)))
                : Optional.empty();
    }

    private record Facet(Operation<?, ?> operation, Function<Calls, ?> over) {}
}
