package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ClaimName;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.jose.JwtClaims;
import dev.nakadachi.internal.oauth.jose.RefusedJwt;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Believes a UserInfo answer only about the user of the grant's ID token. Thread-safe. */
final class UserClaims {

    /** OpenID Connect Core 1.0 section 5.3.2: a signed answer names issuer and client. */
    private static final Set<String> OF_A_SIGNED_ANSWER = Set.of("iss", "aud", "sub");

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final OAuthParts parts;
    private final GrantVault vault;
    private final InstitutionKeys keys;

    UserClaims(OAuthParts parts, GrantVault vault, InstitutionKeys keys) {
        this.parts = parts;
        this.vault = vault;
        this.keys = keys;
    }

    UserInfo of(GrantId grant, Secret answer) {
        Secret subject = vault.find(grant)
                .record()
                .subject()
                .orElseThrow(
                        () -> refused("cannot be believed: the grant began without an ID token to compare it with"));
        try {
            JwtClaims claims = claims(answer.reveal(SecretAccess.explicit()).strip());
            boolean same =
                    claims.text("sub").map(Secret::of).filter(subject::sameAs).isPresent();
            if (!same) {
                throw refused("is about another user than the ID token (sub)");
            }
            return read(claims);
        } catch (RefusedJwt broken) {
            throw refused(broken.reason());
        }
    }

    private JwtClaims claims(String text) throws RefusedJwt {
        if (text.startsWith("{")) {
            return JwtClaims.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        OpenIdFacts facts = parts.profile()
                .oauth()
                .openId()
                .orElseThrow(() -> refused("is signed, and the profile has no facts of OpenID Connect"));
        return keys.verifier().verify(text, OpenId.rules(parts, facts, OF_A_SIGNED_ANSWER));
    }

    /** A claim without a text, or with a name that no {@link ClaimName} has, is left out. */
    private static UserInfo read(JwtClaims claims) {
        Map<ClaimName, Secret> all = new LinkedHashMap<>();
        for (String name : claims.names()) {
            String text = String.join(" ", claims.values(name));
            if (!text.isEmpty() && NAME.matcher(name).matches()) {
                all.put(new ClaimName(name), Secret.of(text));
            }
        }
        return UserInfo.of(all);
    }

    private static NakadachiException refused(String why) {
        return Problem.of(ErrorCode.IDENTITY_REFUSED, "the UserInfo answer " + why)
                .toException();
    }
}
