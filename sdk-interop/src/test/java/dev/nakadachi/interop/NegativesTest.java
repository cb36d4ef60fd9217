package dev.nakadachi.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must fail fails closed, with an error of the one vocabulary. */
@NeedsKeycloak
class NegativesTest {

    @TempDir
    Path directory;

    @Test
    void aWrongIssuerIsRefusedWithoutACall() {
        try (Application application = open(Profile.PLAIN_PKCE)) {
            ConsentStart start = application.start();
            URI callback = replaced(
                    application.browser().consent(start.authorizationUri()), "iss", "https%3A%2F%2Fevil.example");

            assertThat(codeOf(() -> application.finish(start, callback))).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
            assertThat(application.transport().sent()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN_PKCE", "FAPI2_DPOP"})
    void aWrongStateIsRefusedWithoutATokenCall(Profile profile) {
        try (Application application = open(profile)) {
            ConsentStart start = application.start();
            URI callback = replaced(application.browser().consent(start.authorizationUri()), "state", "another");

            assertThat(codeOf(() -> application.finish(start, callback))).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
            assertThat(application.transport().sentTo("/token")).isZero();
        }
    }

    @Test
    void aJarmResponseThatWasChangedIsRefusedWithoutATokenCall() {
        try (Application application = open(Profile.JARM)) {
            ConsentStart start = application.start();
            URI callback = application.browser().consent(start.authorizationUri());
            String text = callback.toString();
            char last = text.charAt(text.length() - 8);
            URI changed = URI.create(text.substring(0, text.length() - 8)
                    + (last == 'A' ? 'B' : 'A')
                    + text.substring(text.length() - 7));

            assertThat(codeOf(() -> application.finish(start, changed))).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
            assertThat(application.transport().sentTo("/token")).isZero();
        }
    }

    /** RFC 6749 section 4.1.2: a code that is used twice ends what it has brought before. */
    @Test
    void aCodeThatIsReplayedEndsTheFirstGrant() {
        try (Application application = open(Profile.PLAIN_PKCE)) {
            ConsentStart start = application.start();
            URI callback = application.browser().consent(start.authorizationUri());
            Grant grant = application.finish(start, callback);
            Calls calls = application.connection().on(grant);
            calls.call(Bank.WHO, "");

            assertThat(codeOf(() -> application.finish(start, callback))).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
            ConsentStart second = application.start();
            URI own = application.browser().consent(second.authorizationUri());
            URI injected = replaced(own, "code", value(callback, "code"));
            assertThat(codeOf(() -> application.finish(second, injected))).isEqualTo(ErrorCode.CONSENT_ENDED);
            assertThat(catchThrowableOfType(ConsentRequiredException.class, () -> calls.call(Bank.WHO, "")))
                    .isNotNull();
        }
    }

    @Test
    void aRequestWithoutPkceIsRefusedByTheServer() {
        OAuthFacts withoutPkce = Profile.PLAIN_PKCE.facts().withPkce(Support.ABSENT);
        try (Application application = open(withoutPkce, Profile.PLAIN_PKCE.client(keys()))) {
            ConsentStart start = application.start();
            URI callback = application.browser().consent(start.authorizationUri());

            assertThat(codeOf(() -> application.finish(start, callback))).isEqualTo(ErrorCode.REQUEST_REFUSED);
            assertThat(application.transport().sent()).isEmpty();
        }
    }

    @Test
    void anotherCertificateIsNoClient() {
        ClientCredentials stranger = ClientCredentials.mutualTls(
                new ClientId("mtls-bound"), keys().stranger(), ClientAuthentication.TLS_CLIENT_AUTH);
        try (Application application = open(Profile.MTLS_BOUND.facts(), stranger)) {
            assertThat(codeOf(application::consent)).isEqualTo(ErrorCode.CLIENT_REFUSED);
        }
    }

    /** RFC 8705 section 3: the resource demands the certificate that the token is bound to. */
    @Test
    void aBoundTokenWithoutItsCertificateIsRefused() {
        try (Application application = open(Profile.MTLS_BOUND)) {
            Calls calls = application.connection().on(application.consent());
            calls.call(Bank.WHO, "");
            application.transport().change(new WithoutCertificate());

            assertThat(codeOf(() -> calls.call(Bank.WHO, ""))).isEqualTo(ErrorCode.TOKEN_REFUSED);
        }
    }

    @Test
    void aKeyThatNobodyRegisteredIsNoClient() {
        ClientCredentials stranger = ClientCredentials.privateKeyJwt(new ClientId("par-dpop"), Keys.unknownKey());
        try (Application application = open(Profile.PAR_DPOP.facts(), stranger)) {
            assertThat(codeOf(application::start)).isEqualTo(ErrorCode.CLIENT_REFUSED);
        }
    }

    /** RFC 9449 section 7.1: the proof must be of the key that the token is bound to. */
    @ParameterizedTest
    @EnumSource(names = {"PAR_DPOP", "FAPI2_DPOP"})
    void aProofOfAnotherKeyIsRefused(Profile profile) {
        try (Application application = open(profile)) {
            Calls calls = application.connection().on(application.consent());
            calls.call(Bank.WHO, "");
            application.transport().change(new OtherProof());

            assertThat(codeOf(() -> calls.call(Bank.WHO, ""))).isEqualTo(ErrorCode.TOKEN_REFUSED);
        }
    }

    @Test
    void aClientThatMustPushItsRequestIsShownAnErrorWithoutIt() {
        OAuthFacts unpushed = Profile.FAPI2_DPOP
                .facts()
                .withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.ABSENT))
                .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP));
        try (Application application = open(unpushed, Profile.FAPI2_DPOP.client(keys()))) {
            HttpResponse<String> page =
                    application.browser().open(application.start().authorizationUri());

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.headers().firstValue("location")).isEmpty();
        }
    }

    private Application open(Profile profile) {
        return Application.open(Keycloak.running(), profile, directory);
    }

    private Application open(OAuthFacts facts, ClientCredentials client) {
        return Application.open(Keycloak.running(), facts, client, directory);
    }

    private static Keys keys() {
        return Keycloak.running().keys();
    }

    private static ErrorCode codeOf(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }

    private static URI replaced(URI callback, String name, String value) {
        return URI.create(callback.toString().replaceAll("([?&]" + name + "=)[^&]*", "$1" + value));
    }

    private static String value(URI callback, String name) {
        return callback.toString().replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
    }

    /** Business calls go out without the client's certificate. */
    private static final class WithoutCertificate implements WatchedTransport.Change {

        @Override
        public SendTerms of(WireRequest request, SendTerms terms) {
            return WatchedTransport.isBusiness(request)
                    ? new SendTerms(terms.within(), terms.maxBodyBytes(), ClientIdentity.none())
                    : terms;
        }
    }

    /** Business calls go out with a proof of another key. */
    private static final class OtherProof implements WatchedTransport.Change {

        @Override
        public WireRequest of(WireRequest request) {
            return WatchedTransport.isBusiness(request) ? withProof(request) : request;
        }

        private static WireRequest withProof(WireRequest request) {
            String token = WatchedTransport.header(request, "authorization")
                    .orElseThrow()
                    .substring("DPoP ".length());
            Headers headers = Headers.none()
                    .plus(new HeaderName("authorization"), "DPoP " + token)
                    .plus(new HeaderName("dpop"), ForeignProof.of(request.uri(), token));
            return WireRequest.of(request.method(), request.uri(), headers);
        }
    }
}
