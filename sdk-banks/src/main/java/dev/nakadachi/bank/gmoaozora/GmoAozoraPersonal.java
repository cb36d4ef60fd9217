package dev.nakadachi.bank.gmoaozora;

import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import java.net.URI;
import java.util.stream.Stream;

/**
 * GMO Aozora Net Bank, enquiries on accounts of persons: the same facts below {@code /personal/v1} [O: G1, Swagger
 * 1.1.12 for personal], with sub-accounts (つかいわけ口座) beside the accounts. Immutable and thread-safe; {@code with}
 * methods return a copy.
 */
public final class GmoAozoraPersonal {

    private static final InstitutionId PERSONAL = new InstitutionId("gmo-aozora-personal");

    /** The bank's sandbox with toy accounts: another token than for corporate accounts [I: G9, G10, G13]. */
    public static final Endpoints SUNABAR = of(GmoAozora.SUNABAR, "https://api.sunabar.gmo-aozora.com");

    /** The contract environment [O: G1, G2]. */
    public static final Endpoints DEVELOPMENT = of(GmoAozora.DEVELOPMENT, "https://stg-api.gmo-aozora.com/ganb/api");

    /** The real bank [O: G1]. */
    public static final Endpoints PRODUCTION = of(GmoAozora.PRODUCTION, "https://api.gmo-aozora.com/ganb/api");

    private final GmoAozora facts;

    private GmoAozoraPersonal(GmoAozora facts) {
        this.facts = facts;
    }

    /**
     * The product with its defaults. No document names the scope of enquiries; {@code personal:account} is made after
     * {@code personal:transfer}, which one names.
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoAozoraPersonal personal() {
        Source inferred = Source.uncertain("made after personal:transfer of G1");
        return new GmoAozoraPersonal(GmoAozora.scoped("personal:account", inferred));
    }

    /**
     * Another scope for accounts.
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoAozoraPersonal withAccountScope(String value) {
        return new GmoAozoraPersonal(facts.withAccountScope(value));
    }

    /**
     * Another scope that yields a refresh token, as {@link GmoAozora#withOfflineScope}.
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoAozoraPersonal withOfflineScope(String value) {
        return new GmoAozoraPersonal(facts.withOfflineScope(value));
    }

    /**
     * Another call budget, when the bank has agreed to one.
     *
     * @param value the budget
     * @return a copy
     */
    public GmoAozoraPersonal withBudget(CallBudget value) {
        return new GmoAozoraPersonal(facts.withBudget(value));
    }

    /**
     * The addresses of an environment below one base, such as a sandbox on loopback.
     *
     * @param environment its name
     * @param base what stands before {@code /personal/v1} and {@code /auth/v1}
     * @return the endpoints, without an issuer
     */
    public static Endpoints below(EnvironmentId environment, URI base) {
        return of(GmoAozora.below(environment, base), base.toString());
    }

    /**
     * The bank in an environment, for enquiries.
     *
     * @param endpoints one of the constants, or {@link #below} a base of your own
     * @return what a client connects to
     */
    public Institution<EnquiryBank> at(Endpoints endpoints) {
        return new Institution<>(profile(endpoints).build(), endpoints, EnquiryBank::over);
    }

    /**
     * The bank in an environment, for enquiries and transfers.
     *
     * @param endpoints as above
     * @param transfers the product that brings transfers
     * @param others further products of the contract, such as sub-accounts
     * @return what a client connects to
     */
    public Institution<PersonalBank> at(Endpoints endpoints, Product transfers, Product... others) {
        ProviderProfile.Builder profile = profile(endpoints).add(transfers);
        Stream.of(others).forEach(profile::add);
        return new Institution<>(profile.build(), endpoints, PersonalBank::over);
    }

    private ProviderProfile.Builder profile(Endpoints endpoints) {
        return facts.profile(PERSONAL, endpoints);
    }

    private static Endpoints of(Endpoints corporate, String base) {
        return corporate.with(EndpointRole.API, URI.create(base + "/personal/v1"));
    }
}
