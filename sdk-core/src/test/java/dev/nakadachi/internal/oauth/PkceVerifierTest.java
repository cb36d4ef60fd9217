package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.testing.CrowdHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PkceVerifierTest {

    /** RFC 7636 appendix B. */
    @Test
    void theVectorOfTheRfcGivesItsChallenge() {
        PkceVerifier verifier = PkceVerifier.of(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

        assertThat(CodeChallenge.compute(CodeChallengeMethod.S256, verifier.inNimbus())
                        .getValue())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    /** RFC 7636 section 4.1: code-verifier = 43*128unreserved. */
    @Test
    void aFreshOneHas43UnreservedCharactersAndIsNeverTheSame() {
        CrowdHost host = new CrowdHost();

        String first = PkceVerifier.fresh(host).secret().reveal(SecretAccess.explicit());
        String second = PkceVerifier.fresh(host).secret().reveal(SecretAccess.explicit());

        assertThat(first).matches("[A-Za-z0-9._~-]{43}");
        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa+",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
            })
    void anotherShapeIsRefused(String text) {
        assertThatThrownBy(() -> PkceVerifier.of(Secret.of(text))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itPrintsNothing() {
        assertThat(PkceVerifier.fresh(new CrowdHost())).hasToString("PkceVerifier[masked]");
    }
}
