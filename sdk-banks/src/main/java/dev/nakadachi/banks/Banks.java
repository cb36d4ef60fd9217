package dev.nakadachi.banks;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.freee.CompanyId;
import dev.nakadachi.bank.freee.Freee;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.minna.MinnaBank;
import dev.nakadachi.bank.moneyforward.MoneyForward;
import dev.nakadachi.bank.mufgtrial.MufgTrial;
import dev.nakadachi.bank.rokin.Rokin;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;

/** Every bank that this room offers, with its defaults; a provider's own class has the options. */
public final class Banks {

    private Banks() {}

    /**
     * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), corporate accounts, enquiries and single transfers. Bulk transfers and
     * virtual accounts are products of their own: {@link GmoAozora#at(Endpoints, dev.nakadachi.provider.Product,
     * dev.nakadachi.provider.Product...)} takes {@link GmoTransfers}, {@code GmoBulkTransfers} and
     * {@code GmoVirtualAccounts} together. Notices of deposits are an institution of their own, {@code GmoNotices}.
     *
     * @param endpoints {@link GmoAozora#PRODUCTION}, {@link GmoAozora#DEVELOPMENT}, {@link GmoAozora#SUNABAR}, or
     *     {@link GmoAozora#below} a base of your own
     * @return what a client connects to
     */
    public static Institution<CorporateBank> gmoAozoraCorporate(Endpoints endpoints) {
        return GmoAozora.corporate().at(endpoints, GmoTransfers.corporate());
    }

    /**
     * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), accounts of persons, enquiries and single transfers. Sub-accounts
     * (つかいわけ口座) are a product of their own: {@link GmoAozoraPersonal#at(Endpoints, dev.nakadachi.provider.Product,
     * dev.nakadachi.provider.Product...)} takes {@link GmoTransfers} and {@code GmoSubAccounts} together.
     *
     * @param endpoints {@link GmoAozoraPersonal#PRODUCTION}, {@link GmoAozoraPersonal#DEVELOPMENT},
     *     {@link GmoAozoraPersonal#SUNABAR}, or {@link GmoAozoraPersonal#below} a base of your own
     * @return what a client connects to
     */
    public static Institution<PersonalBank> gmoAozoraPersonal(Endpoints endpoints) {
        return GmoAozoraPersonal.personal().at(endpoints, GmoTransfers.personal());
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
     * @throws dev.nakadachi.error.InvalidInputException when the platform can do more than read, or the issuer or the
     *     address of its keys is missing
     */
    public static Institution<EnquiryBank> minnaNoGinko(EnquiryPlatform platform, Endpoints endpoints) {
        return MinnaBank.personal().on(platform, endpoints);
    }

    /**
     * One of the 13 labour banks (ろうきん), enquiries of persons.
     *
     * @param bank which one
     * @param platform how it answers, which is not public
     * @param endpoints where it answers, which is not public
     * @return what a client connects to; a transfer with it does not compile
     * @throws dev.nakadachi.error.InvalidInputException when the platform can do more than read
     */
    public static Institution<EnquiryBank> rokin(RokinBank bank, EnquiryPlatform platform, Endpoints endpoints) {
        return Rokin.of(bank).on(platform, endpoints);
    }

    /**
     * A bank on a platform, for enquiries: {@code ParaSol} for the banks on AnserParaSOL, {@code House} for one that
     * publishes nothing of its own.
     *
     * @param bank names it, such as {@code bank-of-example}
     * @param displayName what a person reads
     * @param platform how it answers
     * @param endpoints where it answers
     * @return what a client connects to; a transfer with it does not compile
     * @throws dev.nakadachi.error.InvalidInputException when the platform can do more than read
     */
    public static Institution<EnquiryBank> enquiry(
            InstitutionId bank, String displayName, EnquiryPlatform platform, Endpoints endpoints) {
        return new Institution<>(
                EnquiryPlatform.enquiriesOnly(
                        platform.profile(bank, displayName).build()),
                endpoints,
                EnquiryBank::over);
    }

    /**
     * The same for a bank that serves companies, with deposit notices where its platform has them.
     *
     * @param bank names it
     * @param displayName what a person reads
     * @param platform how it answers
     * @param endpoints where it answers
     * @return what a client connects to; a transfer with it does not compile
     * @throws dev.nakadachi.error.InvalidInputException when the platform can do more than read
     */
    public static Institution<CorporateEnquiryBank> corporateEnquiry(
            InstitutionId bank, String displayName, EnquiryPlatform platform, Endpoints endpoints) {
        return new Institution<>(
                EnquiryPlatform.enquiriesOnly(
                        platform.profile(bank, displayName).build()),
                endpoints,
                CorporateEnquiryBank::over);
    }

    /**
     * freee accounting (freee会計), an aggregator: accounts, balances and lines of one company of the user.
     *
     * @param company which company
     * @param endpoints {@link Freee#PRODUCTION}, or {@link Freee#below} a base of your own
     * @return what a client connects to
     */
    public static Institution<EnquiryBank> freee(CompanyId company, Endpoints endpoints) {
        return Freee.at(company, endpoints);
    }

    /**
     * Money Forward ME (マネーフォワード ME), an aggregator: accounts and lines of the user.
     *
     * @param endpoints {@link MoneyForward#PRODUCTION}, or {@link MoneyForward#below} a base of your own
     * @return what a client connects to
     */
    public static Institution<EnquiryBank> moneyForward(Endpoints endpoints) {
        return MoneyForward.at(endpoints);
    }

    /**
     * Shoko Chukin Bank (商工組合中央金庫, 2004), companies only: bulk transfers and their master. What else the bank offers is
     * configured with {@link ShokoChukin#speaking}.
     *
     * @param endpoints {@link ShokoChukin#below} the base that the bank gave
     * @return what a client connects to
     */
    public static Institution<CorporateBank> shokoChukin(Endpoints endpoints) {
        return ShokoChukin.corporate().at(endpoints);
    }
}
