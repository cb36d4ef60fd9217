package dev.nakadachi.banks;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.minna.MinnaBank;
import dev.nakadachi.bank.mufgtrial.MufgTrial;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;

/** Every bank that this room offers, with its defaults; a provider's own class has the options. */
public final class Banks {

    private Banks() {}

    /**
     * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), corporate accounts, enquiries and transfers.
     *
     * @param endpoints {@link GmoAozora#PRODUCTION}, {@link GmoAozora#DEVELOPMENT}, {@link GmoAozora#SUNABAR}, or
     *     {@link GmoAozora#below} a base of your own
     * @return what a client connects to
     */
    public static Institution<CorporateBank> gmoAozoraCorporate(Endpoints endpoints) {
        return GmoAozora.corporate().at(endpoints, GmoTransfers.corporate());
    }

    /**
     * MUFG Bank (三菱UFJ銀行, 0005), corporate accounts of its trial portal: balances, transactions, deposit notices.
     *
     * @param endpoints {@link MufgTrial#CORPORATE}, or {@link MufgTrial#below} a base of your own
     * @return what a client connects to, with an API key instead of a consent
     */
    public static Institution<CorporateEnquiryBank> mufgTrialCorporate(Endpoints endpoints) {
        return MufgTrial.standard().corporate(endpoints);
    }

    /**
     * MUFG Bank (三菱UFJ銀行, 0005), retail accounts of its trial portal: accounts, balances, transactions.
     *
     * @param endpoints {@link MufgTrial#RETAIL}, or {@link MufgTrial#below} a base of your own
     * @return what a client connects to, with an API key instead of a consent
     */
    public static Institution<EnquiryBank> mufgTrialRetail(Endpoints endpoints) {
        return MufgTrial.standard().retail(endpoints);
    }

    /**
     * Minna no Ginko (みんなの銀行), accounts of persons, enquiries under FAPI 1.0 Advanced.
     *
     * @param platform how it answers enquiries, from its documents for partners
     * @param endpoints where it answers, with issuer and JWKS
     * @return what a client connects to
     * @throws dev.nakadachi.error.InvalidInputException when the issuer or the address of its keys is missing
     */
    public static Institution<EnquiryBank> minnaNoGinko(EnquiryPlatform platform, Endpoints endpoints) {
        return MinnaBank.personal().on(platform, endpoints);
    }
}
