package dev.nakadachi.bank.gmoaozoratransfers;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import java.util.Set;

/** GMO Aozora Net Bank, single transfers from corporate accounts. Immutable and thread-safe. */
public final class GmoTransfers implements Product {

    private static final Source G6 = Source.official("G6 gmo-aozora-api-nodejs @f92217f; integrator G8");

    private final String scope;

    private GmoTransfers(String scope) {
        this.scope = scope;
    }

    /**
     * The product with its defaults: scope {@code private:transfer}.
     *
     * @return the product
     */
    public static GmoTransfers corporate() {
        return new GmoTransfers("private:transfer");
    }

    @Override
    public void addTo(ProviderProfile.Builder profile) {
        profile.scopes(Capability.TRANSFERS, Set.of(scope), G6);
    }
}
