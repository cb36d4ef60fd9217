package dev.nakadachi;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.internal.oauth.CertificateRoutes;
import dev.nakadachi.internal.oauth.GrantTokens;
import dev.nakadachi.internal.oauth.OAuthConnection;
import dev.nakadachi.internal.oauth.OAuthOptions;
import dev.nakadachi.internal.oauth.OAuthParts;
import dev.nakadachi.internal.oauth.ProofSigner;
import dev.nakadachi.internal.pipeline.Pipeline;
import dev.nakadachi.internal.pipeline.PipelineParts;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** Joins the parts of one connection. */
record Wiring(Institution<?> institution, ClientCredentials credentials, CallOptions options, Shared shared) {

    OAuthConnection oauth() {
        OAuthConnection oauth = OAuthConnection.of(new OAuthParts(
                institution.profile(),
                endpoints(),
                credentials,
                shared.vault(),
                shared.transport(),
                shared.host(),
                shared.stopSwitch(),
                shared.listener(),
                shared.grantListener(),
                shared.partner(),
                shared.audit(),
                shared.redirects(),
                OAuthOptions.of(options.tokens())));
        shared.closers().add(oauth.closing());
        return oauth;
    }

    Pipeline pipeline(GrantTokens tokens, Map<CredentialKind, Secret> more) {
        Map<CredentialKind, Secret> standing = new EnumMap<>(CredentialKind.class);
        credentials.clientSecret().ifPresent(secret -> standing.put(CredentialKind.CLIENT_CREDENTIALS, basic(secret)));
        standing.putAll(more);
        return new Pipeline(new PipelineParts(
                institution.profile(),
                endpoints(),
                tokens,
                Map.copyOf(standing),
                shared.budgets().of(institution),
                shared.transport(),
                shared.host(),
                shared.stopSwitch(),
                shared.listener(),
                shared.audit(),
                shared.ledger(),
                shared.holds(),
                options,
                new ProofSigner(shared.host()),
                credentials.clientId()));
    }

    FollowUps followUps() {
        TransferLedger ledger = shared.ledger()
                .orElseThrow(() -> Problem.of(ErrorCode.LEDGER_MISSING, "no ledger is configured")
                        .toException());
        FollowUps followUps = new FollowUps(
                ledger, institution.profile().institution(), endpoints().environment(), shared.host());
        return shared.audit().map(followUps::withLog).orElse(followUps);
    }

    private Endpoints endpoints() {
        return CertificateRoutes.of(
                institution.endpoints(), credentials, institution.profile().oauth());
    }

    /** The client's id and secret in the form of RFC 7617, for operations that a carrier sends in a header. */
    private Secret basic(Secret secret) {
        String pair = credentials.clientId().value() + ":" + secret.reveal(SecretAccess.explicit());
        return Secret.of(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
