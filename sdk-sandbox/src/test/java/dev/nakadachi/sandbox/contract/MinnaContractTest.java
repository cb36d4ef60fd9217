package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.minna.MinnaBank;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxAuthorisation;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.dialect.house.HouseDialect;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Minna no Ginko: FAPI 1.0 Advanced with certificates, over a platform that its partners know. */
class MinnaContractTest extends BankContract {

    @Override
    protected Dialect dialect() {
        return new HouseDialect();
    }

    @Override
    protected SandboxBuilder sandbox() {
        return Sandbox.builder().profile(ServerProfile.fapi1Advanced());
    }

    @Override
    protected ClientCredentials credentials(SandboxInstitution there) {
        return there.authorisation()
                .credentials()
                .withRequestKey(there.authorisation().clientKey());
    }

    @Override
    protected Institution<? extends BankClient> institution(SandboxInstitution there) {
        SandboxAuthorisation server = there.authorisation();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("sandbox"))
                .with(EndpointRole.API, server.overMutualTls(there.at(HouseDialect.BASE + "/v1")))
                .with(EndpointRole.AUTHORIZATION, server.authorizationEndpoint())
                .with(EndpointRole.TOKEN, server.overMutualTls(server.tokenEndpoint()))
                .with(EndpointRole.REVOCATION, server.overMutualTls(server.revocationEndpoint()))
                .with(EndpointRole.JWKS, server.jwks())
                .withIssuer(URI.create(server.issuer()));
        return MinnaBank.personal()
                .withAuthentication(ClientAuthentication.TLS_CLIENT_AUTH)
                .on(House.standard(), endpoints)
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)));
    }

    @Override
    protected Set<Operation<?, ?>> operations() {
        return Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS);
    }

    @Override
    protected BankTraits traits() {
        return BankTraits.usual().withPages(3).with(Trouble.RIGHT, ErrorCode.SCOPE_MISSING);
    }
}
