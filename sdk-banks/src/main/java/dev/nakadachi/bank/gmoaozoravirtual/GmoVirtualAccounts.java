package dev.nakadachi.bank.gmoaozoravirtual;

import static dev.nakadachi.bank.BankOperations.VIRTUAL_DEPOSITS;

import dev.nakadachi.bank.dialect.gmo.GmoVirtual;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import java.util.Objects;
import java.util.Set;

/**
 * GMO Aozora Net Bank, what came into virtual accounts of companies: the fact sheet. Immutable and thread-safe;
 * {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class GmoVirtualAccounts implements Product {

    private static final Source G1 = Source.official("G1 gmo-aozora-api-go @60d39f3, Swagger 1.1.12");
    private static final Source G6 = Source.official("G6 gmo-aozora-api-nodejs @f92217f; integrator G8");

    private final String scope;

    private GmoVirtualAccounts(String scope) {
        this.scope = Objects.requireNonNull(scope, "scope");
    }

    /**
     * Virtual accounts of companies: scope {@code private:virtual-account} [O: G6].
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoVirtualAccounts corporate() {
        return new GmoVirtualAccounts("private:virtual-account");
    }

    /**
     * Another scope for virtual accounts.
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoVirtualAccounts withScope(String value) {
        return new GmoVirtualAccounts(value);
    }

    @Override
    public void addTo(ProviderProfile.Builder profile) {
        profile.scopes(Capability.VIRTUAL_ACCOUNTS, Set.of(scope), G6)
                .bind(Binding.of(VIRTUAL_DEPOSITS, GmoVirtual::depositsRequest, GmoVirtual::deposits), G1)
                .fact("deposits of virtual accounts", "6 months back at most, earlier: 400; pages of 500", G1)
                .fact("issuing virtual accounts", "not during maintenance; not offered here yet", G1);
    }
}
