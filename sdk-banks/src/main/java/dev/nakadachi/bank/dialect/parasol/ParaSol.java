package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.provider.Wording;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Set;

/**
 * AnserParaSOL of NTT Data, enquiries of persons at regional banks: the fact sheet, and what a contract must add.
 * Accounts, balances and transactions; term deposits are not read. Immutable and thread-safe; {@code with} methods
 * return a copy. Sources: {@code docs/providers.md}.
 */
public final class ParaSol implements EnquiryPlatform {

    private static final Source N10 = new Source(
            Grade.SECONDARY,
            "N10 github risu729/kogane @0732157, docs/sources/bank-of-kyoto.md, on ParaSOL-APISpec v1.10");
    private static final Source N7 =
            Source.integrator("N7 sample of Hiroshima Bank, sample.apigw.opencanvas.ne.jp/hiroshimabank_retail/v1");
    private static final Source GUESS = Source.uncertain("inferred from the paths of N10");

    private static final Rule<Period> LONGEST = Rule.of(
            "ParaSol.withLongestPeriod",
            "takes a period longer than nothing",
            "pass the period of the bank's specification",
            period -> !period.isNegative() && !period.isZero());

    private final ParaSolNames names;
    private final Period longest;
    private final CallBudget budget;

    private ParaSol(ParaSolNames names, Period longest, CallBudget budget) {
        this.names = names;
        this.longest = longest;
        this.budget = budget;
    }

    /**
     * The platform with what is public: no names, so that every call is refused until {@link #withNames}; a year at
     * most; 1 call a second.
     *
     * @return the start of a chain of {@code with}
     */
    public static ParaSol standard() {
        return new ParaSol(ParaSolNames.none(), Period.ofYears(1), new CallBudget(4, 1, Duration.ofSeconds(1)));
    }

    /**
     * How the bank spells its answers.
     *
     * @param value from the specification that comes with a contract
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when two members of one answer have the same name
     */
    public ParaSol withNames(ParaSolNames value) {
        Wire.of(value);
        return new ParaSol(value, longest, budget);
    }

    /**
     * Another longest period: a year holds online, offline it differs from bank to bank [S: N10].
     *
     * @param value how many days an enquiry may span, first and last included
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is nothing or negative
     */
    public ParaSol withLongestPeriod(Period value) {
        return new ParaSol(names, LONGEST.check(value), budget);
    }

    /**
     * Another call budget, when the bank has agreed to one.
     *
     * @param value the budget
     * @return a copy
     */
    public ParaSol withBudget(CallBudget value) {
        return new ParaSol(names, longest, value);
    }

    /**
     * The addresses of a bank in the style of the specification, {@code /parasol/v1/banks/{bank_code}}. Production
     * hosts come with a contract; a bank with the older style, which has its name in the path [I: N7], needs endpoints
     * of your own.
     *
     * @param environment its name
     * @param host what stands before {@code /parasol}
     * @param bank the bank
     * @return the endpoints, without an issuer
     */
    public static Endpoints below(EnvironmentId environment, URI host, BankCode bank) {
        String base = host + "/parasol/v1/banks/" + bank.value();
        return Endpoints.of(environment)
                .with(EndpointRole.API, URI.create(base))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/oauth/auth"))
                .with(EndpointRole.TOKEN, URI.create(base + "/oauth/token"));
    }

    @Override
    public ProviderProfile.Builder profile(InstitutionId institution, String displayName) {
        Asking asking = new Asking(names, longest);
        Mapping mapping = new Mapping(names);
        return ProviderProfile.builder(
                        institution,
                        displayName,
                        SpecVersion.parse("1.10.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC))
                                .withKeptMembers(Set.of("auto_manual_mode")),
                        ErrorTable.http())
                .carrier(TokenCarrier.bearer(), N10)
                .credential(CredentialKind.ACCESS_TOKEN, N10)
                .budget(budget, Source.unknown())
                .bind(Binding.of(ACCOUNTS, asking::accounts, mapping::accounts), N10)
                .bind(Binding.of(BALANCES, asking::balances, mapping::balances), GUESS)
                .bind(Binding.of(TRANSACTIONS, asking::history, mapping::lines), N10)
                .scopes(Capability.ACCOUNTS, Set.of("accounts"), N10)
                .scopes(Capability.BALANCES, Set.of("accounts"), N10)
                .scopes(Capability.TRANSACTIONS, Set.of("accounts"), N10)
                .service(
                        ServiceFacts.unknown()
                                .withLongestPeriod(longest)
                                .withPageSize(9_999)
                                .withRestriction(
                                        new Wording("一度の照会期間は1か月以内を推奨", "a month or less at a time is recommended")),
                        N10)
                .fact("client authentication", "Basic", N10)
                .fact("paths", "/parasol/v1/banks/{bank code}; oauth/auth, oauth/token, accounts", N10)
                .fact("older paths", "a sample has the bank's name in the path: use endpoints of your own", N7)
                .fact("token answer", "seconds of the access token, and the expiry of the refresh token", N10)
                .fact("auto_manual_mode", "whether tokens are renewed automatically or by the user", N10)
                .fact(
                        "name of the refresh token's expiry",
                        "not public, so not read: a renewal that is refused tells",
                        Source.unknown())
                .fact("PKCE, iss", "S256 is sent, iss is checked when there", Source.unknown())
                .fact("pages", "one answer, has_next always false, count to 9,999", N10)
                .fact(
                        "a full answer",
                        "9,999 lines, or fewer than count: refused here",
                        Source.chosen("more may be cut off"))
                .fact("period", "date_from, date_to; a year online, else as the bank says", N10)
                .fact("open periods", "refused: what the bank makes of them is not public", Source.unknown())
                .fact("a line", "normal, cancelled or missing number", N10)
                .fact("cancelled lines, missing numbers", "change no balance", Source.chosen("by the words of N10"))
                .fact("day of a missing number", "its own, else that of the line before", Source.chosen("this SDK"))
                .fact("names and codes of items", "not public: an option; a call without is refused", Source.unknown())
                .fact("currency", "the yen where no member is named for it", Source.unknown())
                .fact("term deposits", "/term_deposits; not read by this SDK", N10)
                .fact("error body", "not public: the status decides", Source.unknown())
                .fact("service hours, rate limit", "none public", Source.unknown());
    }
}
