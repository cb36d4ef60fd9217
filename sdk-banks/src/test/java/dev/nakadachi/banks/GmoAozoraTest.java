package dev.nakadachi.banks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.PersonalBank;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.ProviderProfile;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the short way to GMO Aozora Net Bank brings, and what joins it by name. */
class GmoAozoraTest {

    @Test
    void thePersonalBankHasTransfersBelowItsOwnAddress() {
        Institution<PersonalBank> bank = Banks.gmoAozoraPersonal(GmoAozoraPersonal.PRODUCTION);
        assertThat(bank.profile().institution()).hasToString("gmo-aozora-personal");
        assertThat(bank.profile().binding(TransferOperations.TRANSFER)).isPresent();
        assertThat(bank.profile().oauth().scopesFor(Set.of(Capability.TRANSFERS)))
                .contains("personal:transfer");
        assertThat(bank.endpoints().require(EndpointRole.API))
                .isEqualTo(URI.create("https://api.gmo-aozora.com/ganb/api/personal/v1"));
    }

    @Test
    void bulkTransfersJoinTheCorporateBankAsAProduct() {
        ProviderProfile plain = Banks.gmoAozoraCorporate(GmoAozora.PRODUCTION).profile();
        assertThat(plain.binding(TransferOperations.TRANSFER)).isPresent();
        assertThat(plain.binding(BulkOperations.BULK_TRANSFER)).isEmpty();
        assertThat(GmoAozora.corporate()
                        .at(GmoAozora.PRODUCTION, GmoTransfers.corporate(), GmoBulkTransfers.corporate())
                        .profile()
                        .binding(BulkOperations.BULK_TRANSFER))
                .isPresent();
    }
}
