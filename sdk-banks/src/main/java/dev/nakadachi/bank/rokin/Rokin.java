package dev.nakadachi.bank.rokin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import java.util.Locale;

/**
 * One labour bank, or all of them through their federation: who answers what, and nothing of how, since no
 * specification is public. The platform and the addresses come with the contract, which is with the federation.
 * Enquiries only: a transfer with it does not compile. Immutable and thread-safe. Sources: {@code docs/providers.md}.
 */
public final class Rokin {

    private static final Source P2 = Source.official("P2 http://www.rokinren.com/api_collaboration.html");
    private static final Source PLAN =
            Source.official("P2 in its version of 2018-12-21; the banks' policy of 2018 planned 2020-03");
    private static final Source CODES = new Source(Grade.SECONDARY, "github zengin-code/source-data @53e1078");

    private final InstitutionId id;
    private final String displayName;
    private final BankCode code;

    private Rokin(String id, String displayName, BankCode code) {
        this.id = new InstitutionId(id);
        this.displayName = displayName;
        this.code = code;
    }

    /**
     * One labour bank.
     *
     * @param bank which one
     * @return the bank, without a platform
     */
    public static Rokin of(RokinBank bank) {
        return new Rokin("rokin-" + bank.name().toLowerCase(Locale.ROOT), bank.displayName(), bank.code());
    }

    /**
     * The federation (労働金庫連合会), where your contract gives you one address for all labour banks. Whether it does is not
     * public.
     *
     * @return the federation, without a platform
     */
    public static Rokin federation() {
        return new Rokin("rokin-federation", "労働金庫連合会", new BankCode("2950"));
    }

    /**
     * The bank on the platform that the contract names, such as {@code ParaSol}, {@code House} or one of your own.
     *
     * @param platform how it answers; it must only read
     * @param endpoints where it answers
     * @return what a client connects to
     * @throws dev.nakadachi.error.InvalidInputException when the platform can do more than read
     */
    public Institution<EnquiryBank> on(EnquiryPlatform platform, Endpoints endpoints) {
        ProviderProfile profile = platform.profile(id, displayName)
                .fact("bank code", code.value(), CODES)
                .fact("contract", "with the federation, for all 13 banks; none for scraping", P2)
                .fact("persons with a cash card", "balance, transactions: ordinary, savings, card loan", P2)
                .fact("organisations with group Internet banking", "served; our copy of the page ends there", P2)
                .fact("transfers", "none; under study in the policy of 2018", P2)
                .fact("since", "in service, once planned for 2019-08", PLAN)
                .fact("platform", "the federation has it run by a third party, in a cloud; not named", PLAN)
                .fact("specification, addresses, scopes", "none public: the platform you pass", Source.unknown())
                .build();
        return new Institution<>(EnquiryPlatform.enquiriesOnly(profile), endpoints, EnquiryBank::over);
    }
}
