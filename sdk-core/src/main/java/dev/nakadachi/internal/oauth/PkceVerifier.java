package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;

/** A PKCE code verifier (RFC 7636 section 4.1), only ever used with S256. Prints nothing. */
final class PkceVerifier {

    private static final Rule<Secret> SHAPE = Rule.of(
            "PkceVerifier",
            "has 43 to 128 unreserved characters",
            "let the SDK make it",
            secret -> secret.reveal(SecretAccess.explicit()).matches("[A-Za-z0-9._~-]{43,128}"));

    private final Secret secret;

    private PkceVerifier(Secret secret) {
        this.secret = SHAPE.check(secret);
    }

    static PkceVerifier fresh(Host host) {
        return new PkceVerifier(Secret.of(Chance.secretText(host)));
    }

    static PkceVerifier of(Secret secret) {
        return new PkceVerifier(secret);
    }

    Secret secret() {
        return secret;
    }

    CodeVerifier inNimbus() {
        return new CodeVerifier(secret.reveal(SecretAccess.explicit()));
    }

    @Override
    public String toString() {
        return "PkceVerifier[masked]";
    }
}
