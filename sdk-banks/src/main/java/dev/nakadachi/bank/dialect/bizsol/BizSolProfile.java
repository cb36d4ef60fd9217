package dev.nakadachi.bank.dialect.bizsol;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.DEPOSIT_NOTICES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;
import static dev.nakadachi.bank.BulkOperations.APPROVAL_TERMS;
import static dev.nakadachi.bank.BulkOperations.BULK_TRANSFER;
import static dev.nakadachi.bank.BulkOperations.CONFIRM;
import static dev.nakadachi.bank.BulkOperations.REMITTING_ACCOUNTS;
import static dev.nakadachi.bank.BulkOperations.STATUS;
import static dev.nakadachi.bank.TransferOperations.OWN_TRANSFER;
import static dev.nakadachi.bank.TransferOperations.TRANSFER;

import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of the platform and what the options bind. */
final class BizSolProfile {

    private static final Source N1 = Source.official("N1 AnserBizSOL API specification of SMBC, v2.0, 2018-08");
    private static final Source N2 = Source.integrator("N2 hienluong97/Bank-API @30a63f9, against the sample server");
    private static final Source N3 = Source.integrator("N3 to N6, tables of latonaio that mirror the API's fields");
    private static final Source N7 = Source.uncertain("N7, samples of the portal and a third party's mock");
    private static final Source YOURS = Source.chosen("configured by the caller from contract documents");

    private static final List<Capability> ALL = List.of(
            Capability.ACCOUNTS,
            Capability.BALANCES,
            Capability.TRANSACTIONS,
            Capability.DEPOSIT_NOTICES,
            Capability.TRANSFERS,
            Capability.OWN_TRANSFERS,
            Capability.BULK_TRANSFERS);

    private final BizSolOptions options;
    private final EnquiryAnswers enquiries;

    BizSolProfile(BizSolOptions options) {
        this.options = options;
        this.enquiries = new EnquiryAnswers(options.codes);
    }

    ProviderProfile.Builder of(InstitutionId institution, String displayName, ErrorTable errors) {
        OAuthFacts oauth = OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC))
                .withKeptMembers(Set.of(CallIdentity.CONTRACTOR));
        ErrorTable table = errors;
        for (ErrorTable.Row row : options.errorRows) {
            table = table.with(row);
        }
        ProviderProfile.Builder profile = ProviderProfile.builder(
                        institution, displayName, SpecVersion.parse("1.0.0"), oauth, table)
                .carrier(TokenCarrier.bearer(), N2);
        options.errorBodies.forEach(shape -> profile.errorShape(shape, YOURS));
        ALL.forEach(capability -> profile.scopes(capability, options.scopes, N7));
        bindEnquiries(profile);
        bindBulkTransfers(profile);
        bind(profile, TRANSFER, options.transfer, "withTransfer", message -> message.bound(TRANSFER));
        bind(profile, OWN_TRANSFER, options.ownTransfer, "withOwnTransfer", message -> message.bound(OWN_TRANSFER));
        return facts(profile);
    }

    private void bindEnquiries(ProviderProfile.Builder profile) {
        bind(
                profile,
                ACCOUNTS,
                options.accounts,
                "withAccounts",
                at -> Binding.of(
                        ACCOUNTS, (all, context) -> at.request(context), answer -> enquiries.accounts(at, answer)));
        bind(
                profile,
                BALANCES,
                options.balances,
                "withBalances",
                at -> Binding.of(BALANCES, at::request, answer -> enquiries.balances(at, answer)));
        bind(
                profile,
                TRANSACTIONS,
                options.transactions,
                "withTransactions",
                at -> Binding.of(TRANSACTIONS, at::request, (asked, answer) -> enquiries.lines(at, asked, answer)));
        bind(
                profile,
                DEPOSIT_NOTICES,
                options.notices,
                "withDepositNotices",
                at -> Binding.of(
                        DEPOSIT_NOTICES, at::request, (asked, answer) -> enquiries.notices(at, asked, answer)));
    }

    private void bindBulkTransfers(ProviderProfile.Builder profile) {
        BulkRequests requests = new BulkRequests(options.bank, options.codes, options.words);
        BulkAnswers answers = new BulkAnswers(options.codes);
        MasterAnswers master = new MasterAnswers(options.codes);
        profile.bind(Binding.of(APPROVAL_TERMS, BulkRequests::corporation, master::terms), N2)
                .bind(Binding.of(REMITTING_ACCOUNTS, BulkRequests::users, master::accounts), N2)
                .bind(Binding.of(BULK_TRANSFER, requests::create, answers::taken), N2)
                .bind(Binding.of(STATUS, requests::list, answers::records), N2);
        bind(
                profile,
                CONFIRM,
                options.words.submission().orElse(null),
                "withBulkWords(BulkWords.samples().withSubmission(…))",
                word -> Binding.of(
                        CONFIRM, (command, context) -> requests.confirm(word, command, context), answers::confirmed));
    }

    private static <T> void bind(
            ProviderProfile.Builder profile,
            Operation<?, ?> operation,
            @Nullable T configured,
            String remedy,
            Function<T, Binding<?, ?>> binding) {
        if (configured == null) {
            profile.leaveOpen(operation, "BizSol." + remedy, N1);
        } else {
            profile.bind(binding.apply(configured), YOURS);
        }
    }

    private static ProviderProfile.Builder facts(ProviderProfile.Builder profile) {
        return profile.fact(
                        "platform", "AnserBizSOL on OpenCanvas (NTT Data); common to its banks, with differences", N1)
                .fact(
                        "identity of a call",
                        "client_id, contractor_id: in the query of a GET, in the body of a POST",
                        N2)
                .fact("contractor_id", "a member of the token answer, kept with the grant", N7)
                .fact("bank", "its code is a segment of each path", N2)
                .fact("token endpoint", "below the bank's API; id and secret by Basic", N7)
                .fact("ID token", "RS256 or ES256, keys at /oauth/public_keys; not checked, as openid is not bound", N7)
                .fact("PKCE, life of refresh tokens, error body, rate limits", "none public", Source.unknown())
                .fact("master", "/corporations, /users with target_service 20 for bulk transfers", N2)
                .fact("bulk transfer", "created, listed, then submitted; needs remitter code, approval pattern", N2)
                .fact(
                        "account that pays",
                        "written out: branch, type, number; a reference has no member, so both must be of one account",
                        N3)
                .fact("payments in one order", "9,999 at most, here", Source.chosen("no number is public"))
                .fact("effort_date", "MM-DD without a year: today to 180 days ahead, else refused here", N2)
                .fact("days of the list", "YYYY/MM/DD", Source.uncertain("N2, notes of the author"))
                .fact(
                        "days of the list select by",
                        "not public: absence proves nothing before CommandFacts.withCompleteListAfter says it",
                        Source.unknown())
                .fact(
                        "list of bulk transfers",
                        "of all accounts of the contract and names none; sums, no payments, no page; complete from when: not said",
                        N2)
                .fact("approvers", "codes of 4 characters; another source has 2", Source.uncertain("N2 against N3"))
                .fact("fields", "item number 5, amount 10, payee 30, remitter 40, EDI 20, notes 40 characters", N3)
                .fact("account_type_code", "01 ordinary in a sample; all others are options", N2)
                .fact(
                        "transaction_status, result_type",
                        "without public meaning: UNKNOWN unless configured",
                        Source.unknown())
                .fact("approval_cancel_type", "approval_cancel in the only sample; meaning not said", N2)
                .fact("warnings", "warning_check_type 1100000000, flags true in the sample; we send false", N2)
                .fact("amounts", "withdrawal and deposit columns, each with a part in other banks' cheques", N3)
                .fact(
                        "a line with neither column, or with both",
                        "neither: kept, zero without a direction; both: refused, with its place",
                        Source.chosen("this SDK: no line may say a wrong amount"))
                .fact(
                        "cheques above the amount of their column",
                        "refused",
                        Source.chosen("this SDK: taken for a part of it"))
                .fact(
                        "an enquiry in one page",
                        "of 999 lines, or of fewer than count: refused here, as more may be cut off",
                        Source.chosen("item_number has 3 digits [N5]"))
                .fact("item_number", "counts within one enquiry: no key of a line", N3)
                .fact("currency", "yen where the answer names none", Source.chosen("the platform serves yen accounts"))
                .fact(
                        "deposit notices",
                        "members taken to be those of transactions; a withdrawal takes money back",
                        Source.chosen("N5 is all there is"));
    }
}
