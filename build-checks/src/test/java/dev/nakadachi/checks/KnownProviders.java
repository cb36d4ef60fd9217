package dev.nakadachi.checks;

import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.bank.freee.CompanyId;
import dev.nakadachi.bank.freee.Freee;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoranotices.GmoNotices;
import dev.nakadachi.bank.gmoaozorasubaccounts.GmoSubAccounts;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.bank.minna.MinnaBank;
import dev.nakadachi.bank.moneyforward.MoneyForward;
import dev.nakadachi.bank.mufgtrial.MufgTrial;
import dev.nakadachi.bank.rokin.Rokin;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.cards.Cards;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Every institution that has a page, in the order of the matrix. */
final class KnownProviders {

    private static final EnvironmentId SAMPLE = new EnvironmentId("sample");
    private static final URI BASE = URI.create("https://institution.example");
    private static final Endpoints ADDRESSES =
            Endpoints.of(SAMPLE).with(EndpointRole.JWKS, BASE).withIssuer(BASE);

    /** For banks whose platform is not public: what is left are the facts of the bank itself. */
    private static final EnquiryPlatform SILENT = (id, name) ->
            ProviderProfile.builder(id, name, SpecVersion.parse("0.0.0"), OAuthFacts.of(Set.of()), ErrorTable.http());

    private KnownProviders() {}

    static List<ProviderProfile> all() {
        return List.of(
                GmoAozora.corporate()
                        .at(
                                GmoAozora.PRODUCTION,
                                GmoTransfers.corporate(),
                                GmoBulkTransfers.corporate(),
                                GmoVirtualAccounts.corporate())
                        .profile(),
                GmoAozoraPersonal.personal()
                        .at(GmoAozoraPersonal.PRODUCTION, GmoTransfers.personal(), GmoSubAccounts.personal())
                        .profile(),
                GmoNotices.corporate().at(GmoNotices.PRODUCTION).profile(),
                ShokoChukin.corporate()
                        .at(ShokoChukin.below(SAMPLE, BASE, URI.create(BASE + "/authorize")))
                        .profile(),
                MufgTrial.standard().corporate(MufgTrial.CORPORATE).profile(),
                MufgTrial.standard().retail(MufgTrial.RETAIL).profile(),
                MinnaBank.personal().on(SILENT, ADDRESSES).profile(),
                Rokin.of(RokinBank.CHUO).on(SILENT, ADDRESSES).profile(),
                ParaSol.standard()
                        .profile(new InstitutionId("anser-parasol"), "AnserParaSOL")
                        .build(),
                House.standard()
                        .withDepositNotices()
                        .profile(new InstitutionId("house-bank"), "House")
                        .build(),
                Freee.at(new CompanyId("1"), Freee.PRODUCTION).profile(),
                MoneyForward.at(MoneyForward.PRODUCTION).profile(),
                Cards.meti(new InstitutionId("meti-issuer"), MetiIssuer.below(SAMPLE, BASE))
                        .profile());
    }
}
