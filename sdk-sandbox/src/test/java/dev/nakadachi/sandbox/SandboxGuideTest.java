package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxGuideTest {

    // tag::test
    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX =
            NakadachiSandboxExtension.with(Sandbox.builder().redirectUri(URI.create("https://app.example/callback")));

    @Test
    void aTokenExpiresAndTheBankGoesIntoMaintenance(Sandbox sandbox) {
        PlainClient application = new PlainClient(sandbox); // yours, pointed at sandbox.corporationBase()
        String token = application.accessToken("alice"); // its consent is approved by sandbox.user("alice")

        sandbox.faults().next(RequestMatch.pathEnding("/accounts"), Faults.maintenance());
        assertThat(application.bank("/accounts", token).statusCode()).isEqualTo(503);
        assertThat(application.bank("/accounts", token).statusCode()).isEqualTo(200);

        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(application.bank("/accounts", token).statusCode()).isEqualTo(401);
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);
    }
    // end::test
}
