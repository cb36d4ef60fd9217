package dev.nakadachi.bank.gmoaozoratransfers;

import static dev.nakadachi.bank.TransferOperations.CANCEL;
import static dev.nakadachi.bank.TransferOperations.FEE;
import static dev.nakadachi.bank.TransferOperations.REQUEST_RESULT;
import static dev.nakadachi.bank.TransferOperations.STATUS;
import static dev.nakadachi.bank.TransferOperations.TRANSFER;
import static dev.nakadachi.bank.dialect.gmo.GmoKind.SINGLE;
import static dev.nakadachi.error.Execution.MAY_HAVE_EXECUTED;
import static dev.nakadachi.error.Execution.NOT_EXECUTED;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferLimits;
import dev.nakadachi.bank.dialect.gmo.GmoAnswers;
import dev.nakadachi.bank.dialect.gmo.GmoCodes;
import dev.nakadachi.bank.dialect.gmo.GmoOrders;
import dev.nakadachi.bank.dialect.gmo.GmoRecords;
import dev.nakadachi.bank.dialect.gmo.GmoRequests;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Rule;
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
 * GMO Aozora Net Bank, single transfers from corporate accounts: the fact sheet, and the options where sources
 * conflict. Immutable and thread-safe; {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class GmoTransfers implements Product {

    private static final Source G1 = Source.official("G1 gmo-aozora-api-go @60d39f3, Swagger 1.1.12");
    private static final Source G6 = Source.official("G6 gmo-aozora-api-nodejs @f92217f; integrator G8");
    private static final Source KEY_SEEN = Source.integrator("G8, notes on spec v1.8.0; G10; not in Swagger 1.1.12");
    private static final Source DECISION = Source.chosen("docs/decisions/0016; the bank publishes no list of codes");
    private static final TransferLimits LIMITS = new TransferLimits(99, Money.yen(999_999_999_999L), 48);

    private static final Rule<CancelCommand> ANY =
            Rule.of("CancelCommand", "names what it takes back", "give a target", command -> true);
    private static final Rule<CancelCommand> TAKEN_ONLY = Rule.of(
            "CancelCommand",
            "takes back what the bank has taken, at accounts of persons",
            "use Target.ACCEPTANCE",
            command -> command.target() == CancelCommand.Target.ACCEPTANCE);

    private final String scope;
    private final HeaderName keyHeader;
    private final UuidVersion keyVersion;
    private final Rule<CancelCommand> cancellable;
    private final ErrorTable errors;

    private GmoTransfers(
            String scope,
            HeaderName keyHeader,
            UuidVersion keyVersion,
            Rule<CancelCommand> cancellable,
            ErrorTable errors) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.keyHeader = Objects.requireNonNull(keyHeader, "keyHeader");
        this.keyVersion = Objects.requireNonNull(keyVersion, "keyVersion");
        this.cancellable = cancellable;
        this.errors = errors;
    }

    /**
     * The product with its defaults: scope {@code private:transfer}, header {@code Idempotency-Key}.
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoTransfers corporate() {
        return scoped("private:transfer", ANY);
    }

    /**
     * Transfers from accounts of persons: scope {@code personal:transfer} [O: G1], and only what the bank has taken can
     * be cancelled [O: G1, Swagger 1.1.12 for personal].
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoTransfers personal() {
        return scoped("personal:transfer", TAKEN_ONLY);
    }

    private static GmoTransfers scoped(String scope, Rule<CancelCommand> cancellable) {
        return new GmoTransfers(
                scope,
                new HeaderName("Idempotency-Key"),
                UuidVersion.EIGHT,
                cancellable,
                ErrorTable.read(GmoTransfers.class, "errors.csv"));
    }

    /**
     * Another scope for transfers: public and private access are separate contracts [O: G14].
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoTransfers withScope(String value) {
        return new GmoTransfers(value, keyHeader, keyVersion, cancellable, errors);
    }

    /**
     * Another header for the key of a transfer: one project on sunabar sends {@code x-idempotency-key} [I: G13 ?].
     *
     * @param value the header that your contract documents name
     * @return a copy
     */
    public GmoTransfers withIdempotencyHeader(HeaderName value) {
        return new GmoTransfers(scope, value, keyVersion, cancellable, errors);
    }

    /**
     * Another version of the UUID: integrators quote "a UUID" [I: G8], which any version is, and a gateway may look for
     * one [?]. The command decides the value all the same. Do not change it while a command may be on its way.
     *
     * @param value the version that the bank takes
     * @return a copy
     */
    public GmoTransfers withKeyVersion(UuidVersion value) {
        return new GmoTransfers(scope, keyHeader, value, cancellable, errors);
    }

    /**
     * A code with which the bank refuses with status 400 what it has surely not carried out. No public document names
     * one; use it only with your contract documents at hand, for it makes Unknown a Rejected.
     *
     * @param code the bank's {@code errorCode}
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be a code
     */
    public GmoTransfers withProvenRefusal(String code) {
        return withRefusal(GmoCodes.errorCode(code), NOT_EXECUTED, "declared by the caller's own contract documents");
    }

    /**
     * Without our inference that a 400 which names its reasons proves non-execution: it is Unknown then.
     *
     * @return a copy
     */
    public GmoTransfers withoutInferredRefusals() {
        return withRefusal("@details", MAY_HAVE_EXECUTED, "the caller does not rely on decision 0016");
    }

    private GmoTransfers withRefusal(String code, Execution execution, String reference) {
        var row = new ErrorTable.Row(code, "400", ErrorCode.REQUEST_REFUSED, execution, reference);
        return new GmoTransfers(scope, keyHeader, keyVersion, cancellable, errors.with(row));
    }

    @Override
    public void addTo(ProviderProfile.Builder profile) {
        var cancellations = GmoRequests.cancel(SINGLE);
        Binding.Encoder<CancelCommand> cancel =
                (command, context) -> cancellations.encode(cancellable.check(command), context);
        var orders = GmoOrders.request(SINGLE, LIMITS);
        Binding.Encoder<TransferCommand> keyed = (command, context) -> orders.encode(command, context)
                .header(keyHeader, context.uuidOf(command.key(), keyVersion).toString());
        profile.scopes(Capability.TRANSFERS, Set.of(scope), G6)
                .bind(
                        Binding.of(TRANSFER, keyed, GmoAnswers::taken)
                                .carriedOutOn(GmoOrders::days)
                                .refusedBy(errors)
                                .detailedBy(GmoAnswers::reasons),
                        G1)
                .bind(Binding.of(CANCEL, cancel, GmoAnswers::cancelled).refusedBy(errors), G1)
                .bind(
                        Binding.of(FEE, GmoOrders.fee(SINGLE, LIMITS), GmoAnswers::fee)
                                .detailedBy(GmoAnswers::reasons),
                        G1)
                .bind(Binding.of(STATUS, GmoRequests.status(SINGLE), GmoRecords.pages(SINGLE)), G1)
                .bind(Binding.of(REQUEST_RESULT, GmoRequests.result(SINGLE), GmoAnswers::resultOf), G1)
                .fact("approval", "on the bank's site or app; a request waits until then, so does a cancellation", G1)
                .fact("resultCode", "1 done, 2 not done, 8 expired; of the last request, a cancellation included", G1)
                .fact("transfer", "1 to 99 payments, 999,999,999,999 yen in all; names to 48, EDI to 20 characters", G1)
                .fact(
                        "names in a transfer",
                        "half-width, a sound mark counts one; the bank converts some of the others",
                        G1)
                .fact("no business day", "next (default), previous or 400; only if a payment leaves the bank", G1)
                .fact("applyComment", "read only with business-ID management and a user who applies", G1)
                .fact("transfer pages", "of 500; hasNext, nextItemKey inside transferQueryBulkResponses[]", G1)
                .fact("transfer list", "by day of application; holds transfers made elsewhere too", G1)
                .fact("invisible", "a transfer that is being requested or prepared: absence proves nothing", G1)
                .fact("final states", "20 may still become 22 or 24", Source.uncertain("inferred from G1"))
                .fact("fee of a listed transfer", "transferDetailFee, or totalFee", Source.uncertain("G1 against G2"))
                .fact("cancellation", "class 1 by the user who applied, in state 2; else class 2; mismatch: 400", G1)
                .fact("second cancellation", "refused unless the one before has expired", G1)
                .fact("update time-out", "may have been executed: ask for the status before repeating", G1)
                .fact("key of a transfer", keyHeader + ": a UUID, on requests only, not on cancellations", KEY_SEEN)
                .fact("version of the UUID", keyVersion + "; an option, none is named", Source.unknown())
                .fact("life of a key", "24 hours; what a later use does is not said", KEY_SEEN)
                .fact("header of the key", "x-idempotency-key seen on sunabar", Source.uncertain("G13 against G8, G10"))
                .fact("proof of no execution", "400 that names its reasons, 401 with a code; no other", DECISION)
                .fact("hours of transfers", "none public; sunabar: after 15:00 the next day", Source.uncertain("G13"));
    }
}
