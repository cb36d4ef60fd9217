package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands an authorisation request to the institution before the browser goes there (RFC 9126), so that the browser
 * carries a reference only. Whatever fails is told and nothing is sent again.
 */
final class PushedRequests {

    /** An absolute URI in visible ASCII; the RFC leaves its form to the server. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~]{1,2000}");

    /** 9 digits: 30 years are no life of a request. */
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,8}");

    private final OAuthParts parts;
    private final OAuthChain chain;
    private final ClientForms forms;
    private final Flights flights;

    PushedRequests(OAuthParts parts, OAuthChain chain, Flights flights) {
        this.parts = parts;
        this.chain = chain;
        this.forms = new ClientForms(parts);
        this.flights = flights;
    }

    /** What the browser carries instead of the request, and for how long after it was asked for. */
    record Reference(String uri, Duration life) {

        @Override
        public String toString() {
            return "Reference[for " + life + "]";
        }
    }

    /** Where requests must be pushed, or may be and there is an address for it. */
    static boolean areUsed(OAuthParts parts) {
        Support pushed = parts.profile().oauth().authorization().pushedRequests();
        boolean addressed =
                parts.endpoints().find(EndpointRole.PUSHED_AUTHORIZATION).isPresent();
        return pushed == Support.REQUIRED || (pushed == Support.SUPPORTED && addressed);
    }

    /** Proves the key that the tokens will be bound to, which binds the code as well (RFC 9449 section 10.1). */
    Reference push(TokenCall call, Map<String, List<String>> parameters, PendingContent pending, State state) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Errand<Reference> errand = Errand.of(
                EndpointRole.PUSHED_AUTHORIZATION,
                address -> forms.post(address, parameters),
                PushedRequests::reference);
        flights.begin();
        try {
            return chain.walk(
                    OAuthCall.on(parts.profile().institution(), call),
                    errand.masking(List.of(Secret.of(state.value())))
                            .provenBy(pending.proofKey().map(ProofKey::of)),
                    time);
        } finally {
            flights.end();
        }
    }

    /** RFC 9126 section 2.2. */
    private static Reference reference(WireResponse response) {
        try {
            Map<String, String> members = JsonMembers.read(response.body());
            return new Reference(
                    fitting(members.get("request_uri"), REFERENCE),
                    Duration.ofSeconds(Long.parseLong(fitting(members.get("expires_in"), SECONDS))));
        } catch (BrokenJson wrong) {
            throw malformed();
        }
    }

    private static String fitting(@Nullable String member, Pattern pattern) {
        return Optional.ofNullable(member)
                .filter(text -> pattern.matcher(text).matches())
                .orElseThrow(PushedRequests::malformed);
    }

    private static NakadachiException malformed() {
        return Problem.of(
                        ErrorCode.ANSWER_MALFORMED,
                        "the answer to the pushed request does not have the members of RFC 9126 section 2.2")
                .toException();
    }
}
