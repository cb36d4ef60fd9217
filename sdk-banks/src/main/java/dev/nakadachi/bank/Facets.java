package dev.nakadachi.bank;

import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which facets there are, and by which operation a profile offers one. */
final class Facets {

    private static final Map<Class<?>, Facet> KNOWN = Map.ofEntries(
            Map.entry(Accounts.class, new Facet(BankOperations.ACCOUNTS, Enquiries::new)),
            Map.entry(Balances.class, new Facet(BankOperations.BALANCES, Enquiries::new)),
            Map.entry(Transactions.class, new Facet(BankOperations.TRANSACTIONS, Enquiries::new)),
            Map.entry(TransactionPages.class, new Facet(BankOperations.TRANSACTIONS, Histories::new)),
            Map.entry(DepositNotices.class, new Facet(BankOperations.DEPOSIT_NOTICES, CorporateEnquiries::new)),
            Map.entry(SubAccounts.class, new Facet(BankOperations.SUB_ACCOUNTS, SubAccountCalls::new)),
            Map.entry(SubAccountBalances.class, new Facet(BankOperations.SUB_ACCOUNT_BALANCES, SubAccountCalls::new)),
            Map.entry(VirtualAccounts.class, new Facet(VirtualOperations.LIST, VirtualAccountCalls::new)),
            Map.entry(VirtualDeposits.class, new Facet(BankOperations.VIRTUAL_DEPOSITS, VirtualDepositCalls::new)),
            Map.entry(Transfers.class, new Facet(TransferOperations.TRANSFER, TransferCalls::new)),
            Map.entry(BulkTransfers.class, new Facet(BulkOperations.BULK_TRANSFER, BulkTransferCalls::new)),
            Map.entry(RemittanceMaster.class, new Facet(BulkOperations.REMITTING_ACCOUNTS, RemittanceMasterCalls::new)),
            Map.entry(OwnTransfers.class, new Facet(TransferOperations.OWN_TRANSFER, OwnTransferCalls::new)));

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
