package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Execution;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.ProviderProfile;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A bank on the platform, as options: most of the platform's specification is not public, so what is not said here is
 * left open and refused with {@code local.not-configured}. Public, by integrators, are bulk transfers and their master.
 * Immutable and thread-safe; {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class BizSol {

    private final BizSolOptions options;

    private BizSol(BizSolOptions options) {
        this.options = options;
    }

    /**
     * A bank of which only the public part is configured.
     *
     * @param bank its code, which stands in each path
     * @return the start of a chain of {@code with}
     */
    public static BizSol of(BankCode bank) {
        return new BizSol(new BizSolOptions(Objects.requireNonNull(bank, "bank")));
    }

    /**
     * The addresses of a bank in an environment. Only the sample server is public [I: N2]; a bank gives its own.
     *
     * @param environment its name
     * @param base what stands before {@code /banks}, such as {@code https://…/bizsol/v1}
     * @param authorization where users consent
     * @return the endpoints, without an issuer
     */
    public Endpoints below(EnvironmentId environment, URI base, URI authorization) {
        String path = base + "/banks/" + options.bank.value();
        return Endpoints.of(environment)
                .with(EndpointRole.API, URI.create(path))
                .with(EndpointRole.AUTHORIZATION, authorization)
                .with(EndpointRole.TOKEN, URI.create(path + "/oauth/token"));
    }

    /**
     * Where the list of accounts is.
     *
     * @param value path and frame
     * @return a copy
     */
    public BizSol withAccounts(BizSolEnquiry value) {
        return with(next -> next.accounts = value);
    }

    /**
     * Where balances are.
     *
     * @param value path and frame
     * @return a copy
     */
    public BizSol withBalances(BizSolEnquiry value) {
        return with(next -> next.balances = value);
    }

    /**
     * Where transactions are.
     *
     * @param value path and frame
     * @return a copy
     */
    public BizSol withTransactions(BizSolEnquiry value) {
        return with(next -> next.transactions = value);
    }

    /**
     * Where deposit notices are. Their members are taken to be those of transactions [?].
     *
     * @param value path and frame
     * @return a copy
     */
    public BizSol withDepositNotices(BizSolEnquiry value) {
        return with(next -> next.notices = value);
    }

    /**
     * How a single transfer looks (振込).
     *
     * @param value path, body and answer, by you
     * @return a copy
     */
    public BizSol withTransfer(OwnMessage<TransferCommand> value) {
        return with(next -> next.transfer = value);
    }

    /**
     * How a transfer between own accounts looks (振替).
     *
     * @param value path, body and answer, by you
     * @return a copy
     */
    public BizSol withOwnTransfer(OwnMessage<OwnTransferCommand> value) {
        return with(next -> next.ownTransfer = value);
    }

    /**
     * What codes mean.
     *
     * @param value {@link BizSolCodes#samples} unless said
     * @return a copy
     */
    public BizSol withCodes(BizSolCodes value) {
        return with(next -> next.codes = value);
    }

    /**
     * Words of bulk transfers.
     *
     * @param value {@link BulkWords#samples} unless said
     * @return a copy
     */
    public BizSol withBulkWords(BulkWords value) {
        return with(next -> next.words = value);
    }

    /**
     * The scopes of a consent. The sample of a token answer has {@code openid} [I: N7 ?], which is asked for unless
     * said.
     *
     * @param values the scopes that the bank registered
     * @return a copy
     */
    public BizSol withScopes(Set<String> values) {
        return with(next -> next.scopes = Set.copyOf(values));
    }

    /**
     * The members of an error body, which is not public.
     *
     * @param value the members that hold code and message
     * @return a copy
     */
    public BizSol withErrorBody(ErrorShape value) {
        return with(next -> next.errorBodies.add(value));
    }

    /**
     * What an error code of the bank means. No code is public: say here which one the bank answers before the user has
     * set up the enquiry PIN ({@link ErrorCode#ENQUIRY_PIN_NOT_SET}), and which one while an approval is missing
     * ({@link ErrorCode#APPROVAL_PENDING}). Needs {@link #withErrorBody}. It never makes a command Rejected.
     *
     * @param code the bank's code
     * @param meaning what it means
     * @return a copy
     */
    public BizSol withErrorCode(String code, ErrorCode meaning) {
        return with(next -> next.errorRows.add(
                new ErrorTable.Row(code, "*", meaning, Execution.MAY_HAVE_EXECUTED, "configured by the caller")));
    }

    /**
     * The start of the bank's profile, to which the bank's folder adds its own facts.
     *
     * @param institution its id
     * @param displayName its name
     * @param errors the bank's own errors, behind those of {@link #withErrorCode}
     * @return a builder
     */
    public ProviderProfile.Builder profile(InstitutionId institution, String displayName, ErrorTable errors) {
        return new BizSolProfile(options).of(institution, displayName, errors);
    }

    private BizSol with(Consumer<BizSolOptions> change) {
        BizSolOptions next = options.copy();
        change.accept(next);
        return new BizSol(next);
    }

    @Override
    public String toString() {
        return "BizSol[" + options.bank + "]";
    }
}
