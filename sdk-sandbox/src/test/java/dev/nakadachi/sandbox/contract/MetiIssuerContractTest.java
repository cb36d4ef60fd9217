package dev.nakadachi.sandbox.contract;

import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.meti.MetiDialect;
import java.net.URI;
import java.time.Duration;

/** An issuer in the shape of docs/card-api. */
class MetiIssuerContractTest extends CardContract {

    @Override
    protected Dialect dialect() {
        return new MetiDialect();
    }

    @Override
    protected Institution<CardIssuer> institution(SandboxInstitution at) {
        return MetiIssuer.named(new InstitutionId("sandbox-issuer"))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .at(MetiIssuer.below(
                        new EnvironmentId("sandbox"),
                        URI.create(at.authorisation().issuer())));
    }
}
