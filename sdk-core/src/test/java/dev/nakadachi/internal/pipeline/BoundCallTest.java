package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.transport.Evidence.Cause;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Business calls on tokens that are bound to a key (RFC 9449 sections 7 and 9). */
class BoundCallTest {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");
    private static final HeaderName DPOP = new HeaderName("dpop");
    private static final HeaderName NONCE = new HeaderName("dpop-nonce");
    private static final HeaderName CHALLENGE = new HeaderName("www-authenticate");
    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");
    private static final String WORD = "{\"word\":\"taken\"}";

    private final Bench bench = new Bench();

    @BeforeEach
    void bindTokens() {
        bench.tokens.bound = true;
    }

    /** RFC 9449 section 7.1: the scheme is DPoP, one proof goes with it, with ath, htm and htu of this request. */
    @Test
    void aBoundTokenTravelsUnderItsOwnSchemeWithItsProof() {
        bench.transport.answers(200, WORD);
        bench.greet();
        assertThat(header(0, AUTHORIZATION)).isEqualTo("DPoP planted-token-0");
        assertThat(claims(0)).contains("\"htm\":\"GET\"", "\"htu\":\"https://bank.example/v1/", "\"ath\":\"");
        assertThat(bench.transport.sent().get(0).headers().all(DPOP)).hasSize(1);
    }

    @Test
    void aTokenThatIsNotBoundTravelsAsBefore() {
        bench.tokens.bound = false;
        bench.transport.answers(200, WORD);
        bench.greet();
        assertThat(header(0, AUTHORIZATION)).isEqualTo("Bearer planted-token-0");
        assertThat(bench.transport.sent().get(0).headers().first(DPOP)).isEmpty();
    }

    /** RFC 9449 section 9: 401, the challenge DPoP with use_dpop_nonce, and the nonce in DPoP-Nonce. */
    @Test
    void aReadIsSentOnceMoreWithTheNonceThatIsWanted() {
        wantNonce("nonce-1");
        bench.transport.answers(200, WORD);
        bench.greet();
        assertThat(claims(0)).doesNotContain("\"nonce\"");
        assertThat(claims(1)).contains("\"nonce\":\"nonce-1\"");
        assertThat(bench.tokens.renewals).isZero();
    }

    /** A demand for a nonce is declared as made before execution; each attempt is recorded as SENT. */
    @Test
    void aCommandIsSentOnceMoreWithTheNonceThatIsWanted() {
        wantNonce("nonce-1");
        bench.transport.answers(201, WORD);
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "ACCEPTED");
        assertThat(bench.transport.sent().get(1).body())
                .hasValueSatisfying(body -> assertThat(body)
                        .isEqualTo(bench.transport.sent().get(0).body().orElseThrow()));
    }

    /** One further attempt per call at most, whatever the reasons. */
    @Test
    void aCommandThatUsedItsFurtherAttemptForTheNonceIsNotSentForANewToken() {
        wantNonce("nonce-1");
        bench.transport.answers(401, "{}");
        assertThat(bench.pay("100")).isEqualTo("rejected institution.token-refused");
        assertThat(bench.transport.sent()).hasSize(2);
        assertThat(bench.tokens.renewals).isZero();
    }

    @Test
    void aCommandOfWhichANonceIsWantedTwiceIsRejected() {
        wantNonce("nonce-1");
        wantNonce("nonce-2");
        assertThat(bench.pay("100")).isEqualTo("rejected institution.nonce-wanted");
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void aReplyLostAfterTheNonceIsUnknown() {
        wantNonce("nonce-1");
        bench.transport.loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    /**
     * Without the nonce it is no demand that can be met, and not the specification's refusal: Unknown stays Unknown.
     */
    @Test
    void aDemandWithoutANonceIsNoProofThatNothingWasExecuted() {
        bench.transport.answers(403, json().plus(CHALLENGE, "DPoP error=\"use_dpop_nonce\""), "{}");
        assertThat(bench.pay("100")).startsWith("unknown ");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    /** RFC 9449 section 8.2: a nonce that comes with a success is the next one. */
    @Test
    void theNonceOfASuccessIsUsedInTheNextCall() {
        Pipeline pipeline = bench.pipeline();
        bench.transport.answers(200, json().plus(NONCE, "next-one"), WORD).answers(200, WORD);
        pipeline.call(Bench.GREET, "hello", Bench.GRANT);
        pipeline.call(Bench.GREET, "hello", Bench.GRANT);
        assertThat(claims(1)).contains("\"nonce\":\"next-one\"");
    }

    /** A new token would be refused for the same proof, and no consent of the user helps. */
    @Test
    void aRefusedProofDoesNotRenewTheToken() {
        bench.transport.answers(401, json().plus(CHALLENGE, "DPoP error=\"invalid_dpop_proof\""), "{}");
        assertThat(catchThrowableOfType(NakadachiException.class, bench::greet)
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.PROOF_REFUSED);
        assertThat(bench.tokens.renewals).isZero();
    }

    /** A request that had no proof is not asked for a nonce: who says so anyway is answered as any 401. */
    @Test
    void aBearerTokenIsNotProvenOnDemand() {
        bench.tokens.bound = false;
        wantNonce("nonce-1");
        bench.transport.answers(200, WORD);
        bench.greet();
        assertThat(bench.tokens.renewals).isEqualTo(1);
        assertThat(bench.transport.sent().get(1).headers().first(DPOP)).isEmpty();
    }

    private void wantNonce(String nonce) {
        Headers headers = json().plus(CHALLENGE, "Bearer realm=\"made-up\"")
                .plus(CHALLENGE, "dpop algs=\"ES256\", error=\"use_dpop_nonce\"")
                .plus(NONCE, nonce);
        bench.transport.answers(401, headers, "{}");
    }

    private static Headers json() {
        return Headers.none().plus(CONTENT_TYPE, "application/json");
    }

    private String header(int index, HeaderName name) {
        return bench.transport.sent().get(index).headers().first(name).orElseThrow();
    }

    private String claims(int index) {
        String part = header(index, DPOP).split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
