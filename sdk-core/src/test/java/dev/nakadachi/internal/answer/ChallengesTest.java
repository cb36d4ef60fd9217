package dev.nakadachi.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengesTest {

    private static final HeaderName FIELD = new HeaderName("www-authenticate");

    /** RFC 9110 section 11.6.1: its own example of one field with two challenges. */
    @Test
    void readsTwoChallengesOfOneField() {
        assertThat(Challenges.of(fields("Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to"
                        + " \\\"apps\\\"\"")))
                .containsExactly(
                        new Challenge("basic", Map.of("realm", "simple")),
                        new Challenge("newauth", Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")));
    }

    /** RFC 9449 section 9, figure 18. */
    @Test
    void readsTheDemandForANonce() {
        Headers headers = fields("DPoP error=\"use_dpop_nonce\", error_description=\"Resource server requires nonce in"
                + " DPoP proof\"");
        assertThat(Challenges.find(headers, "dpop", "use_dpop_nonce")).isPresent();
        assertThat(Challenges.find(headers, "bearer", "use_dpop_nonce")).isEmpty();
        assertThat(Challenges.find(headers, "dpop", "invalid_token")).isEmpty();
    }

    /** RFC 9470 section 3, figure 2: no space but a comma between the parameters, in a field of its own. */
    @Test
    void readsTheFieldThatComesTwiceInMixedCase() {
        Headers headers = fields(
                "BEARER Error=insufficient_user_authentication,acr_values=\"myACR\" , max_age=\"5\"",
                "dPoP algs=\"ES256 PS256\"");
        assertThat(Challenges.of(headers))
                .containsExactly(
                        new Challenge(
                                "bearer",
                                Map.of(
                                        "error",
                                        "insufficient_user_authentication",
                                        "acr_values",
                                        "myACR",
                                        "max_age",
                                        "5")),
                        new Challenge("dpop", Map.of("algs", "ES256 PS256")));
    }

    /** RFC 9110 section 11.3: a challenge may be a scheme alone or carry a token68. */
    @Test
    void readsSchemesAloneAndTokens() {
        assertThat(Challenges.of(fields("Negotiate, NTLM TlRMTVNTUAAC==, Bearer , ,DPoP error=\"x\"")))
                .containsExactly(
                        new Challenge("negotiate", Map.of()),
                        new Challenge("ntlm", Map.of()),
                        new Challenge("bearer", Map.of()),
                        new Challenge("dpop", Map.of("error", "x")));
    }

    @Test
    void skipsWhatItCannotRead() {
        assertThat(Challenges.of(fields("", ",,", "Bearer error=\"open, realm", "\"\"=, DPoP error=y")))
                .contains(new Challenge("dpop", Map.of("error", "y")))
                .noneMatch(challenge ->
                        challenge.parameter("error").filter("open"::equals).isPresent());
        assertThat(Challenges.of(Headers.none())).isEmpty();
    }

    /** The comma and the quote inside a quoted text part nothing. */
    @Test
    void keepsWhatIsQuotedTogether() {
        assertThat(Challenges.of(fields("Bearer error_description=\"a, DPoP error=\\\"use_dpop_nonce\\\"\"")))
                .containsExactly(
                        new Challenge("bearer", Map.of("error_description", "a, DPoP error=\"use_dpop_nonce\"")));
    }

    @Test
    void theFirstParameterOfANameHolds() {
        assertThat(Challenges.of(fields("Bearer error=a, error=b")))
                .containsExactly(new Challenge("bearer", Map.of("error", "a")));
    }

    @Test
    void printsNoValue() {
        assertThat(Challenges.of(fields("Bearer error_description=\"secret\"")))
                .hasToString("[Challenge[bearer [error_description]]]");
    }

    private static Headers fields(String... values) {
        Headers headers = Headers.none();
        for (String value : values) {
            headers = headers.plus(FIELD, value);
        }
        return headers;
    }
}
