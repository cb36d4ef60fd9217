package dev.nakadachi.bank.mufgtrial;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.DEPOSIT_NOTICES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RequestNumbering;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.HeaderName;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * MUFG Bank, enquiries of its trial portal: the fact sheet, and the codes whose meaning no public page gives. Calls go
 * with {@code connection.onFixedToken(user, apiKey)}: the trial has no consent. Immutable and thread-safe; {@code with}
 * methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class MufgTrial {

    private static final Source M1 = Source.official("M1 developer.portal.bk.mufg.jp, corporation/accounts_trial_v1");
    private static final Source M2 = Source.official("M3 developer.portal.bk.mufg.jp, retail/accounts_trial_v2");
    private static final Source M6 = Source.integrator("M6 to M8, M11, M12, projects on the trial API");
    private static final Source WAYS = Source.uncertain("M12: two projects take 1 for in, one takes 2 for out");

    /** The trial's corporate accounts [O: M1]. */
    public static final Endpoints CORPORATE = below(
            new EnvironmentId("trial"),
            URI.create("https://developer.api.bk.mufg.jp/btmu/corporation/trial/v1/accounts"));

    /** The trial's retail accounts [O: M3]. */
    public static final Endpoints RETAIL = below(
            new EnvironmentId("trial"),
            URI.create("https://developer.api.bk.mufg.jp/btmu/retail/trial/v2/me/accounts"));

    private final Mapping mapping;

    private MufgTrial(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The trial with its defaults: 1 is in, 2 is out, and no meaning for the codes of account types.
     *
     * @return the start of a chain of {@code with}
     */
    public static MufgTrial standard() {
        return new MufgTrial(new Mapping(Map.of(), Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT)));
    }

    /**
     * What the bank's codes mean, as its documents for partners say: no public page does.
     *
     * @param types account types by {@code accountTypeCode}: one digit for companies, two for persons
     * @param ways directions by {@code debitCreditTypeCode}
     * @return a copy
     */
    public MufgTrial withCodes(Map<String, AccountType.Kind> types, Map<String, Direction.Kind> ways) {
        return new MufgTrial(new Mapping(Map.copyOf(types), Map.copyOf(ways)));
    }

    /**
     * The addresses of a trial below a base of your own, such as a sandbox on loopback.
     *
     * @param environment its name
     * @param accounts what stands before {@code /{account_id}}
     * @return the endpoints
     */
    public static Endpoints below(EnvironmentId environment, URI accounts) {
        return Endpoints.of(environment).with(EndpointRole.API, accounts);
    }

    /**
     * Accounts of companies: the balance of an account, its history and its deposit notices. The trial lists no
     * accounts: take the number of 11 digits that the portal gives.
     *
     * @param endpoints {@link #CORPORATE}, or {@link #below} a base of your own
     * @return what a client connects to
     */
    public Institution<CorporateEnquiryBank> corporate(Endpoints endpoints) {
        ProviderProfile profile = profile("mufg-trial-corporate", "三菱UFJ銀行 法人 (trial)", "1.0.0", M1)
                .bind(Binding.of(BALANCES, plain(Mapping::balanceRequest), mapping::corporateBalance), M1)
                .bind(Binding.of(TRANSACTIONS, plain(Mapping::historyRequest), mapping::transactions), M1)
                .bind(Binding.of(DEPOSIT_NOTICES, plain(Mapping::arrivalsRequest), mapping::arrivals), M1)
                .fact("period", "both ends optional; what the bank takes for a missing one is not said", M1)
                .fact("uncleared", "todayBalance less clearedBalance", M6)
                .build();
        return new Institution<>(profile, endpoints, CorporateEnquiryBank::over);
    }

    /**
     * Accounts of persons: accounts, balances and history; an enquiry of the history names both ends of its period.
     *
     * @param endpoints {@link #RETAIL}, or {@link #below} a base of your own
     * @return what a client connects to
     */
    public Institution<EnquiryBank> retail(Endpoints endpoints) {
        ProviderProfile profile = profile("mufg-trial-retail", "三菱UFJ銀行 個人 (trial)", "2.0.0", M2)
                .bind(Binding.of(ACCOUNTS, (all, context) -> ApiRequest.get("/"), mapping::accounts), M2)
                .bind(Binding.of(BALANCES, (asked, context) -> ApiRequest.get("/"), mapping::retailBalances), M2)
                .bind(Binding.of(TRANSACTIONS, plain(Mapping::retailHistoryRequest), mapping::transactions), M2)
                .fact("period", "both ends required", M2)
                .fact("not offered", "time deposits, loans, customers: other products of the trial", M2)
                .build();
        return new Institution<>(profile, endpoints, EnquiryBank::over);
    }

    private static <I> Binding.Encoder<I> plain(Function<I, ApiRequest> request) {
        return (asked, context) -> request.apply(asked);
    }

    private static ProviderProfile.Builder profile(String id, String name, String version, Source source) {
        return ProviderProfile.builder(
                        new InstitutionId(id),
                        name,
                        SpecVersion.parse(version),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        ErrorTable.read(MufgTrial.class, "errors.csv"))
                .carrier(TokenCarrier.header(new HeaderName("x-ibm-client-id")), source)
                .credential(CredentialKind.FIXED_TOKEN, source)
                .numbering(new RequestNumbering(new HeaderName("x-btmu-seq-no"), 25), source)
                .errorShape(new ErrorShape("code", "message"), M6)
                .errorShape(new ErrorShape("httpCode", "httpMessage"), M6)
                .errorShape(ErrorShape.OAUTH, M6)
                .fact("bank code", "0005", source)
                .fact("pages", "nextFlag 0 or 1, nextKeyword of 23 characters", source)
                .fact("direction", "1 in, 2 out, of notices too; an option", WAYS)
                .fact("account types", "no public list; an option", Source.unknown())
                .fact("key of a line", "transactionId counts within a period, so it is no key", M6)
                .fact("OAuth, budget, service hours", "none in the trial; production is not public", Source.unknown());
    }
}
