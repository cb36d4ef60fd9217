package dev.nakadachi.banks;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
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
}
