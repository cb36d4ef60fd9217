package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.AccessFaults;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resource that asks for another login (RFC 9470) or for more scope (RFC 6750 section 3.1), over TLS on loopback. */
class StepUpEndToEndTest {

    private static final RequestMatch ACCOUNTS = RequestMatch.pathEnding("/corporation/v1/accounts");

    @TempDir
    private Path vault;

    @Test
    void aChallengeForAStrongerLoginLeadsToAConsentThatAsksForIt() {
        try (Sandbox sandbox = Application.sandbox().start();
                ProfiledApplication application = ProfiledApplication.open(sandbox, FactSheets.plain(), vault)) {
            Grant grant = application.consent();
            long tokenCalls = sandbox.counters().tokenCalls();

            NakadachiException refused =
                    refused(sandbox, application, grant, AccessFaults.stepUp("urn:strong urn:weak", ofMinutes(5)));

            assertThat(refused.problem().code().value()).isEqualTo("consent.step-up");
            StepUp demand = refused.problem().stepUp().orElseThrow();
            assertThat(demand.acrValues()).containsExactly("urn:strong", "urn:weak");
            assertThat(demand.maxAge()).contains(ofMinutes(5));
            // RFC 9470 section 3: another login is asked for, so a refresh would not help, and none is made.
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(tokenCalls);
            assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);

            ConsentStart start = application.start(request(grant, demand));
            assertThat(start.authorizationUri().getQuery())
                    .contains("acr_values=urn:strong+urn:weak")
                    .contains("max_age=300");
            URI callback = sandbox.user("alice").approve(start.authorizationUri());
            Grant stronger = application.finish(start, callback);
            assertThat(stronger.id()).isEqualTo(grant.id());
            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    @Test
    void aChallengeForMoreScopeLeadsToAConsentThatAsksForIt() {
        try (Sandbox sandbox = Application.sandbox().start();
                ProfiledApplication application = ProfiledApplication.open(sandbox, FactSheets.plain(), vault)) {
            Grant grant = application.consent();
            long tokenCalls = sandbox.counters().tokenCalls();

            NakadachiException refused =
                    refused(sandbox, application, grant, AccessFaults.insufficientScope("private:transfer"));

            assertThat(refused.problem().code().value()).isEqualTo("consent.scope-missing");
            StepUp demand = refused.problem().stepUp().orElseThrow();
            assertThat(demand.scopes()).containsExactly("private:transfer");
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(tokenCalls);

            Grant wider = application.consent(request(grant, demand));
            assertThat(wider.id()).isEqualTo(grant.id());
            assertThat(wider.scopes()).contains("private:account", "private:transfer");
            assertThat(application.accounts(grant)).isEqualTo(200);
        }
    }

    /** What is asked of the login travels inside the signed request, too. */
    @Test
    void aStepUpTravelsInASignedRequest() {
        OAuthFacts facts = FactSheets.fapi1Advanced();
        try (Sandbox sandbox = Application.sandbox()
                        .profile(ServerProfile.fapi1Advanced())
                        .start();
                ProfiledApplication application = ProfiledApplication.open(sandbox, facts, vault)) {
            Grant grant = application.consent();

            NakadachiException refused =
                    refused(sandbox, application, grant, AccessFaults.insufficientScope("private:transfer"));
            Grant wider = application.consent(
                    request(grant, refused.problem().stepUp().orElseThrow()));

            assertThat(wider.scopes()).contains("private:transfer");
            assertThat(application.accounts(wider)).isEqualTo(200);
        }
    }

    private static NakadachiException refused(
            Sandbox sandbox, ProfiledApplication application, Grant grant, Fault challenge) {
        sandbox.faults().next(ACCOUNTS, challenge);
        return Failures.of(() -> application.accounts(grant));
    }

    private static ConsentRequest request(Grant grant, StepUp demand) {
        return ProfiledApplication.request().steppingUp(grant.id(), demand);
    }

    private static Duration ofMinutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
