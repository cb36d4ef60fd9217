package dev.nakadachi.bank.gmoaozoravirtual;

import static dev.nakadachi.bank.BankOperations.VIRTUAL_DEPOSITS;
import static dev.nakadachi.bank.VirtualOperations.CHANGE;
import static dev.nakadachi.bank.VirtualOperations.CLOSE;
import static dev.nakadachi.bank.VirtualOperations.ISSUE;
import static dev.nakadachi.bank.VirtualOperations.LIST;

import dev.nakadachi.bank.dialect.gmo.GmoVirtual;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import java.util.Objects;
import java.util.Set;

/**
 * GMO Aozora Net Bank, virtual accounts of companies and what came into them: the fact sheet. Immutable and
 * thread-safe; {@code with} methods return a copy. Sources: {@code docs/providers.md}.
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
                .bind(Binding.of(LIST, Mapping::list, Mapping::listed), G1)
                .bind(Binding.of(ISSUE, Mapping::issue, Mapping::issued), G1)
                .bind(Binding.of(CHANGE, Mapping::change, Mapping::changed), G1)
                .bind(Binding.of(CLOSE, Mapping::close, Mapping::closed), G1)
                .fact("list of virtual accounts", "up to 500 ids and 3 states asked for; pages of 500", G1)
                .fact("issuing virtual accounts", "1 to 1,000 a call; not during maintenance: keep some ready", G1)
                .fact("changing virtual accounts", "stop, resume, delete; up to 100 a call", G1)
                .fact("ending the contract", "at the end of the month of the application", G1)
                .fact("key of partners", "vaContractAuthKey is never sent: the bank refuses it from others", G1)
                .fact("proof of nothing issued", "none is published", Source.unknown());
    }
}
