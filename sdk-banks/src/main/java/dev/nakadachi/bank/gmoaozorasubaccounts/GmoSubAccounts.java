package dev.nakadachi.bank.gmoaozorasubaccounts;

import static dev.nakadachi.bank.BankOperations.SUB_ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.SUB_ACCOUNT_BALANCES;
import static dev.nakadachi.bank.TransferOperations.OWN_TRANSFER;

import dev.nakadachi.bank.CommandCheck;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.SubAccountBalances;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.bank.dialect.gmo.GmoSubAccountEnquiries;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.ExecutionDays;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * GMO Aozora Net Bank, sub-accounts of persons: the list of them, what is in them, and money between them (つかいわけ口座間振替).
 * The bank gives no number, so {@link TransferOutcome.Accepted#number()} is its time of acceptance as digits, or
 * {@code unnumbered} where it sends none; nothing can be asked by it. After an Unknown only {@link SubAccountBalances}
 * tell: read them before a transfer and after. Immutable and thread-safe; {@code with} methods return a copy. Sources:
 * {@code docs/providers.md}.
 */
public final class GmoSubAccounts implements Product {

    private static final Source G1 = Source.official("G1 gmo-aozora-api-go @60d39f3, Swagger 1.1.12, personal");
    private static final JsonShape ANSWER = JsonShape.of(
            "$", "acceptDatetime depositSpAccountId debitSpAccountId currencyCode currencyName paymentAmount");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final CommandRule<OwnTransferCommand> AT_ONCE = CommandRule.of(
            CommandMember.DATE,
            "not-taken",
            "has no day at this bank, which moves the money at once",
            "leave onDate() out",
            command -> command.designatedDate().isEmpty());

    private final String scope;

    private GmoSubAccounts(String scope) {
        this.scope = Objects.requireNonNull(scope, "scope");
    }

    /**
     * Sub-accounts with the scope of transfers, {@code personal:transfer}: no document names one of their own.
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoSubAccounts personal() {
        return new GmoSubAccounts("personal:transfer");
    }

    /**
     * Another scope for money between sub-accounts.
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoSubAccounts withScope(String value) {
        return new GmoSubAccounts(value);
    }

    @Override
    public void addTo(ProviderProfile.Builder profile) {
        ErrorTable errors = ErrorTable.read(GmoSubAccounts.class, "errors.csv");
        profile.scopes(Capability.OWN_TRANSFERS, Set.of(scope), Source.uncertain("no scope of its own is named"))
                .bind(
                        Binding.of(
                                SUB_ACCOUNTS,
                                (all, context) -> ApiRequest.get("/accounts"),
                                GmoSubAccountEnquiries::accounts),
                        G1)
                .bind(
                        Binding.of(
                                SUB_ACCOUNT_BALANCES, GmoEnquiries::balancesRequest, GmoSubAccountEnquiries::balances),
                        G1)
                .bind(
                        Binding.of(OWN_TRANSFER, GmoSubAccounts::request, GmoSubAccounts::outcome)
                                .carriedOutOn(command -> ExecutionDays.ANY_DAY)
                                .refusedBy(errors),
                        G1)
                .fact("sub-account transfer", "at once, in yen unless said; no approval, number or enquiry", G1)
                .fact("key of a sub-account transfer", "no header is named, none is sent", Source.unknown());
    }

    private static ApiRequest request(OwnTransferCommand command, EncodeContext context) {
        CommandCheck.start().look(AT_ONCE, command).throwIfAny();
        return ApiRequest.post("/transfer/spaccounts-transfer", JsonWriter.write(out -> {
            out.text("depositSpAccountId", command.to().value());
            out.text("debitSpAccountId", command.from().value());
            out.text("currencyCode", "JPY");
            out.amountAsText("paymentAmount", command.amount());
        }));
    }

    private static TransferOutcome outcome(ApiAnswer answer) {
        JsonFields from = answer.json(ANSWER::read);
        AccountId paid = from.require("debitSpAccountId", AccountId::new);
        from.require("depositSpAccountId", AccountId::new);
        Optional<OffsetDateTime> at = from.find("acceptDatetime", OffsetDateTime::parse);
        RequestNumber number = new RequestNumber(at.map(DIGITS::format).orElse("unnumbered"));
        RequestResult done = RequestResult.of(number, new RequestState(RequestState.Kind.DONE, ""))
                .ofAccount(paid);
        return new TransferOutcome.Accepted(at.map(done::completedAt).orElse(done));
    }
}
