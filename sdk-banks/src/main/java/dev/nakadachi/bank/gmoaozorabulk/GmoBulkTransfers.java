package dev.nakadachi.bank.gmoaozorabulk;

import static dev.nakadachi.bank.BulkOperations.BULK_TRANSFER;
import static dev.nakadachi.bank.BulkOperations.CANCEL;
import static dev.nakadachi.bank.BulkOperations.FEE;
import static dev.nakadachi.bank.BulkOperations.ITEMS;
import static dev.nakadachi.bank.BulkOperations.REQUEST_RESULT;
import static dev.nakadachi.bank.BulkOperations.STATUS;
import static dev.nakadachi.bank.dialect.gmo.GmoKind.BULK;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.TransferLimits;
import dev.nakadachi.bank.dialect.gmo.GmoAnswers;
import dev.nakadachi.bank.dialect.gmo.GmoOrders;
import dev.nakadachi.bank.dialect.gmo.GmoRecords;
import dev.nakadachi.bank.dialect.gmo.GmoRequests;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.UuidVersion;
import dev.nakadachi.transport.HeaderName;
import java.util.Objects;
import java.util.Set;

/**
 * GMO Aozora Net Bank, bulk transfers: the fact sheet, and the options where sources conflict. Immutable and
 * thread-safe; {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class GmoBulkTransfers implements Product {

    private static final Source G1 = Source.official("G1 gmo-aozora-api-go @60d39f3, Swagger 1.1.12");
    private static final Source G6 = Source.official("G6 gmo-aozora-api-nodejs @f92217f; integrator G8");
    private static final Source KEY_SEEN = Source.integrator("G8, notes on spec v1.8.0; G10; not in Swagger 1.1.12");
    private static final Source DECISION = Source.chosen("docs/decisions/0016; the bank publishes no list of codes");
    private static final TransferLimits LIMITS = new TransferLimits(9_999, Money.yen(999_999_999_999L), 40)
            .withPayeeNames(30)
            .withEachPayment(Money.yen(9_999_999_999L));

    private final String scope;
    private final HeaderName keyHeader;
    private final UuidVersion keyVersion;

    private GmoBulkTransfers(String scope, HeaderName keyHeader, UuidVersion keyVersion) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.keyHeader = Objects.requireNonNull(keyHeader, "keyHeader");
        this.keyVersion = Objects.requireNonNull(keyVersion, "keyVersion");
    }

    /**
     * Bulk transfers from accounts of companies: scope {@code private:bulk-transfer} [O: G6], header
     * {@code Idempotency-Key}.
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoBulkTransfers corporate() {
        return new GmoBulkTransfers("private:bulk-transfer", new HeaderName("Idempotency-Key"), UuidVersion.EIGHT);
    }

    /**
     * Another scope for bulk transfers.
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoBulkTransfers withScope(String value) {
        return new GmoBulkTransfers(value, keyHeader, keyVersion);
    }

    /**
     * Another header for the key of a bulk transfer.
     *
     * @param value the header that your contract documents name
     * @return a copy
     */
    public GmoBulkTransfers withIdempotencyHeader(HeaderName value) {
        return new GmoBulkTransfers(scope, value, keyVersion);
    }

    /**
     * Another version of the UUID. Do not change it while a command may be on its way.
     *
     * @param value the version that the bank takes
     * @return a copy
     */
    public GmoBulkTransfers withKeyVersion(UuidVersion value) {
        return new GmoBulkTransfers(scope, keyHeader, value);
    }

    @Override
    public void addTo(ProviderProfile.Builder profile) {
        ErrorTable errors = ErrorTable.read(GmoBulkTransfers.class, "errors.csv");
        var orders = GmoOrders.bulkRequest(LIMITS);
        Binding.Encoder<BulkTransferCommand> keyed = (command, context) -> orders.encode(command, context)
                .header(keyHeader, context.uuidOf(command.key(), keyVersion).toString());
        profile.scopes(Capability.BULK_TRANSFERS, Set.of(scope), G6)
                .bind(
                        Binding.of(BULK_TRANSFER, keyed, GmoAnswers::takenInBulk)
                                .carriedOutOn(command -> GmoOrders.days(command.transfer()))
                                .refusedBy(errors)
                                .detailedBy(GmoAnswers::reasons),
                        G1)
                .bind(
                        Binding.of(CANCEL, GmoRequests.cancel(BULK), GmoAnswers::cancelled)
                                .refusedBy(errors),
                        G1)
                .bind(
                        Binding.of(FEE, GmoOrders.bulkFee(LIMITS), GmoAnswers::fee)
                                .detailedBy(GmoAnswers::reasons),
                        G1)
                .bind(Binding.of(STATUS, GmoRequests.status(BULK), GmoRecords.pages(BULK)), G1)
                .bind(Binding.of(ITEMS, GmoRequests::items, GmoRecords::items), G1)
                .bind(Binding.of(REQUEST_RESULT, GmoRequests.result(BULK), GmoAnswers::resultOf), G1)
                .fact("bulk transfer", "1 to 9,999 payments, each to 9,999,999,999, in all 999,999,999,999 yen", G1)
                .fact("names in a bulk transfer", "the bank cuts after 40 and 30; longer ones are refused here", G1)
                .fact("EDI in a bulk transfer", "passed on where identification is Y, which is set with it", G1)
                .fact("payments of a bulk transfer", "by start number, 500 a page; about 10 minutes later", G1)
                .fact("a payment of a bulk transfer", "done or failed; returned; recall in process, done, in vain", G1)
                .fact("state of a payment of a bulk transfer", "from in process (手続中) on; before, not set", G1)
                .fact("order of payments of a bulk transfer", "rising by itemId, which the request gave", G1)
                .fact("list of bulk transfers", "sums and no payments: totalCount, totalAmount, both optional", G1)
                .fact("bulk cancellation", "class 3 by the user who applied, in state 2; else class 4", G1)
                .fact("key of a bulk transfer", keyHeader + ": a UUID, on requests only", KEY_SEEN)
                .fact("version of a bulk UUID", keyVersion + "; an option, none is named", Source.unknown())
                .fact("proof of no bulk execution", "400 that names its reasons, 401 with a code; no other", DECISION);
    }
}
