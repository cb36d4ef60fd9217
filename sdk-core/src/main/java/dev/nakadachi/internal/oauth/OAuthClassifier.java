package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.answer.Causes;
import dev.nakadachi.internal.answer.Challenges;
import dev.nakadachi.internal.answer.RetryAfter;
import dev.nakadachi.internal.json.AnswerExcerpt;
import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CLASSIFY of the OAuth endpoints: where the client proves itself, the error words of RFC 6749 first; then the
 * provider's table, then the status. No such call moves money, so a problem of it says nothing about execution.
 */
final class OAuthClassifier {

    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");
    private static final HeaderName RETRY_AFTER = new HeaderName("retry-after");
    private static final int UNAUTHORIZED = 401;
    /** Where the client proves itself, and where 401 is therefore about the client and not about a token. */
    private static final Set<EndpointRole> FOR_CLIENTS =
            Set.of(EndpointRole.TOKEN, EndpointRole.REVOCATION, EndpointRole.PUSHED_AUTHORIZATION);

    private static final Set<String> PROOF_WORDS = Set.of("use_dpop_nonce", "invalid_dpop_proof");

    private final ErrorTable errors;
    private final Host host;

    OAuthClassifier(ErrorTable errors, Host host) {
        this.errors = errors;
        this.host = host;
    }

    /** The answer of a success; any other outcome is thrown. */
    WireResponse success(Delivery delivery, Errand<?> errand) {
        if (!(delivery instanceof Delivery.Answered answered)) {
            throw Problem.of(
                            Causes.code(delivery.evidence().cause()),
                            delivery.evidence().detail())
                    .toException();
        }
        WireResponse response = answered.response();
        if (response.status() / 100 != 2) {
            throw refusal(response, errand).toException();
        }
        return response;
    }

    private Problem refusal(WireResponse response, Errand<?> errand) {
        Map<String, String> members = members(response);
        Optional<String> word =
                Optional.ofNullable(members.get("error")).flatMap(Words::code).or(() -> challenged(response));
        Optional<String> message = Optional.ofNullable(members.get("error_description"))
                .map(description -> Words.message(description, errand.masked()));
        String mediaType = response.headers().first(CONTENT_TYPE).orElse("");
        AnswerExcerpt shape =
                AnswerExcerpt.of(mediaType, response.body(), word.isPresent() ? Set.of("error") : Set.of());
        Problem problem = Problem.of(
                        withNonce(code(response.status(), word, errand.role()), response),
                        "the " + errand.role() + " endpoint answered with status " + response.status()
                                + word.map(text -> " and " + text).orElse(""))
                .withAnswer(new ProviderAnswer(response.status(), word, message, shape.text()));
        return response.headers()
                .first(RETRY_AFTER)
                .flatMap(value -> RetryAfter.parse(value, host.now()))
                .map(problem::withRetryAt)
                .orElse(problem);
    }

    private ErrorCode code(int status, Optional<String> word, EndpointRole role) {
        boolean forClients = FOR_CLIENTS.contains(role);
        return word.filter(own -> forClients || PROOF_WORDS.contains(own))
                .flatMap(OAuthErrors::atTokenEndpoint)
                .map(code -> isForClient(status, code) ? ErrorCode.CLIENT_REFUSED : code)
                .or(() -> word.flatMap(own -> errors.find(status, Optional.of(own)))
                        .map(ErrorTable.Row::code))
                .or(() ->
                        forClients && status == UNAUTHORIZED ? Optional.of(ErrorCode.CLIENT_REFUSED) : Optional.empty())
                .or(() -> ErrorTable.http().find(status, Optional.empty()).map(ErrorTable.Row::code))
                .orElse(ErrorCode.UNCLASSIFIED);
    }

    /** Whatever the word, 401 means the client (RFC 6749 section 5.2); Keycloak says invalid_request with it at PAR. */
    private static boolean isForClient(int status, ErrorCode code) {
        return status == UNAUTHORIZED && code.equals(ErrorCode.REQUEST_REFUSED);
    }

    /** The word of a resource about the proof, which it says in a challenge (RFC 9449 section 7.1). */
    private static Optional<String> challenged(WireResponse response) {
        return PROOF_WORDS.stream()
                .filter(word ->
                        Challenges.find(response.headers(), "dpop", word).isPresent())
                .findFirst();
    }

    /** Who wants a nonce and gives none cannot be helped by another attempt. */
    private static ErrorCode withNonce(ErrorCode code, WireResponse response) {
        boolean none = ServerNonces.in(response).isEmpty();
        return code.equals(ErrorCode.NONCE_WANTED) && none ? ErrorCode.PROOF_REFUSED : code;
    }

    private static Map<String, String> members(WireResponse response) {
        try {
            return JsonMembers.read(response.body());
        } catch (BrokenJson notJson) {
            return Map.of();
        }
    }
}
