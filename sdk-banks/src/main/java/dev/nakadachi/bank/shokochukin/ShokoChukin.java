package dev.nakadachi.bank.shokochukin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Wording;
import java.net.URI;
import java.util.Objects;

/**
 * Shoko Chukin Bank, for companies: the fact sheet. Its client is a {@link CorporateBank}: bulk transfers and their
 * master ({@link dev.nakadachi.bank.RemittanceMaster}, by {@code find}) work at once; accounts, balances, transactions,
 * deposit notices, single transfers, transfers between own accounts and the submission of a bulk transfer are offered
 * by the bank, but how they look is not public, so each is refused with {@code local.not-configured} until you say it
 * with {@link #speaking}. Personal customers are not connected by this bank, so there is no personal client. Immutable
 * and thread-safe. Sources: {@code docs/providers.md}.
 */
public final class ShokoChukin {

    /** The bank's code, 2004. */
    public static final BankCode BANK = new BankCode("2004");

    private static final Source POLICY =
            Source.official("the bank's policy on account service providers, https://www.shokochukin.co.jp/api/");
    private static final Source CODES = Source.integrator("github zengin-code/source-data, list of bank codes");

    private static final ServiceFacts SERVICE = ServiceFacts.unknown()
            .withRestriction(new Wording(
                    "照会の前に、商工中金ビジネスWebで照会に係る暗証番号の入力手続きが必要です。",
                    "Before any enquiry you enter an enquiry PIN on Shoko Chukin Business Web."))
            .withRestriction(new Wording(
                    "振込等は、商工中金ビジネスWebで承認手続きを行うまで実行されません。",
                    "No transfer is carried out before it is approved on Shoko Chukin Business Web."))
            .withRestriction(new Wording("個人のお客さまはご利用いただけません。", "Accounts of individuals are not connected."));

    private final BizSol dialect;

    private ShokoChukin(BizSol dialect) {
        this.dialect = dialect;
    }

    /**
     * The bank with what is public.
     *
     * @return the start of a chain
     */
    public static ShokoChukin corporate() {
        return new ShokoChukin(BizSol.of(BANK));
    }

    /**
     * The bank as your contract documents describe it.
     *
     * @param value what you configured, starting with {@code BizSol.of(ShokoChukin.BANK)}
     * @return a copy
     */
    public static ShokoChukin speaking(BizSol value) {
        return new ShokoChukin(Objects.requireNonNull(value, "value"));
    }

    /**
     * The addresses of an environment. The bank's hosts are not public.
     *
     * @param environment its name
     * @param base what stands before {@code /banks/2004}
     * @param authorization where users consent
     * @return the endpoints, without an issuer
     */
    public static Endpoints below(EnvironmentId environment, URI base, URI authorization) {
        return BizSol.of(BANK).below(environment, base, authorization);
    }

    /**
     * The bank in an environment.
     *
     * @param endpoints {@link #below} the bank's base
     * @return what a client connects to
     */
    public Institution<CorporateBank> at(Endpoints endpoints) {
        return new Institution<>(profile(), endpoints, CorporateBank::over);
    }

    private ProviderProfile profile() {
        return dialect.profile(
                        new InstitutionId("shoko-chukin-corporate"),
                        "商工組合中央金庫",
                        ErrorTable.read(ShokoChukin.class, "errors.csv"))
                .service(SERVICE, POLICY)
                .fact("bank code", BANK.value(), CODES)
                .fact("operator", "NTT Data designs, runs and maintains the API", POLICY)
                .fact("customers", "companies; individuals are not connected", POLICY)
                .fact(
                        "functions",
                        "balance, in and out, deposit notices; bulk transfer data, transfer, own transfer",
                        POLICY)
                .fact(
                        "enquiry PIN",
                        "entered on the bank's web before any enquiry; the error code is an option",
                        POLICY)
                .fact("approval", "on the bank's web, for every payment; code and status are options", POLICY)
                .fact("safeguards", "the bank may stop the connection of a partner that keeps data poorly", POLICY)
                .fact("complaints", "the partner is the user's contact for damage", POLICY)
                .fact("hosts, specification, service hours", "given to partners", Source.unknown())
                .build();
    }
}
