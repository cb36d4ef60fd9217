package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.WireResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads a successful token answer: strict where a token would be misunderstood, tolerant where a refusal would throw
 * away a refresh token that the institution has already rotated.
 */
final class TokenAnswerReader {

    /** 10 digits: more than 300 years are no life of a token. */
    private static final int MOST_LIFE_DIGITS = 10;

    private static final Pattern SCOPE_WORD = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    private final OAuthFacts facts;

    TokenAnswerReader(OAuthFacts facts) {
        this.facts = facts;
    }

    /**
     * Reads an answer to a request that asked for a type of token. A token of another type would be sent unprotected,
     * or without what it needs: it comes with no life, so that nobody uses it, and a refresh token beside it is kept.
     */
    TokenAnswer read(WireResponse response, String type) {
        try {
            Map<String, String> members = JsonMembers.read(response.body());
            Tokens tokens = parse(members).getTokens();
            // RFC 6749 section 5.1: the value of token_type is case insensitive.
            boolean asked = type.equalsIgnoreCase(members.get("token_type"));
            return new TokenAnswer(
                    Secret.of(tokens.getAccessToken().getValue()),
                    refreshToken(tokens.getRefreshToken()),
                    asked ? life(members.get("expires_in")) : Optional.of(Duration.ZERO),
                    scope(members.get("scope")),
                    kept(members),
                    Optional.ofNullable(members.get("id_token"))
                            .filter(text -> !text.isEmpty())
                            .map(Secret::of));
        } catch (BrokenJson | ParseException wrong) {
            throw malformed("the token answer does not have the members of RFC 6749 section 5.1");
        }
    }

    /** Only what Nimbus judges is handed over; type and life of a token are judged here. */
    private static AccessTokenResponse parse(Map<String, String> members) throws ParseException {
        JSONObject json = new JSONObject();
        json.put("token_type", "Bearer");
        for (String name : Set.of("access_token", "refresh_token", "error")) {
            String value = members.get(name);
            if (value != null && !value.isEmpty()) {
                json.put(name, value);
            }
        }
        TokenResponse answer = TokenResponse.parse(json);
        if (!answer.indicatesSuccess()) {
            throw new ParseException("an error with a status of success");
        }
        return answer.toSuccessResponse();
    }

    private static Optional<Secret> refreshToken(@Nullable RefreshToken token) {
        return Optional.ofNullable(token).map(present -> Secret.of(present.getValue()));
    }

    /** Seconds as number or text; what is no such thing counts as missing, and the profile's default holds. */
    private static Optional<Duration> life(@Nullable String seconds) {
        return Optional.ofNullable(seconds)
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1," + MOST_LIFE_DIGITS + "}"))
                .map(Long::parseLong)
                .filter(number -> number > 0)
                .map(Duration::ofSeconds);
    }

    /** Words of RFC 6749 section 3.3; others are left out, and an answer with none of them counts as one without. */
    private static Optional<Set<String>> scope(@Nullable String words) {
        Scope parsed = Scope.parse(words);
        if (parsed == null) {
            return Optional.empty();
        }
        Set<String> valid = new LinkedHashSet<>(parsed.toStringList());
        valid.removeIf(word -> !SCOPE_WORD.matcher(word).matches());
        return valid.isEmpty() ? Optional.empty() : Optional.of(valid);
    }

    private Map<String, String> kept(Map<String, String> members) {
        return members.entrySet().stream()
                .filter(member -> facts.keptMembers().contains(member.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RuntimeException malformed(String why) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, why).toException();
    }
}
