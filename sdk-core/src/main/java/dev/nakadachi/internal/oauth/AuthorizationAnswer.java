package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The members of an authorisation response (RFC 6749 section 4.1.2), whether they came in the query or signed. */
final class AuthorizationAnswer {

    private static final int FOUND = 302;

    private final Function<String, Optional<String>> members;
    private final String place;

    AuthorizationAnswer(Function<String, Optional<String>> members, String place) {
        this.members = members;
        this.place = place;
    }

    void check(PendingContent pending, Support issuerParameter) {
        checkState(pending);
        checkIssuer(pending, issuerParameter);
        Callback.refuseUnless(
                member("code").isPresent() != member("error").isPresent(),
                "there must be either a code or an error (RFC 6749 section 4.1.2)");
    }

    void checkState(PendingContent pending) {
        Callback.refuseUnless(
                member("state")
                        .map(State::new)
                        .filter(state -> state.hasDigest(pending.stateDigest()))
                        .isPresent(),
                "state is missing or not that of this consent (RFC 6749 section 10.12)");
    }

    boolean hasCode() {
        return member("code").isPresent();
    }

    /** The code, after {@link #check}; the institution's refusal is thrown. */
    Secret code() {
        Optional<String> error = member("error");
        if (error.isPresent()) {
            throw declined(error.get()).toException();
        }
        return Secret.of(member("code")
                .orElseThrow(() -> Callback.refused("there is no code").toException()));
    }

    /** RFC 9207 section 2.4: compare whenever it is there, and miss it where the institution is known to send it. */
    private void checkIssuer(PendingContent pending, Support issuerParameter) {
        Optional<String> issuer = member("iss");
        boolean expected = issuerParameter.isOffered();
        Callback.refuseUnless(
                issuer.isPresent() || !expected,
                "iss is missing, and the institution is known to send it (RFC 9207 section 2.4)");
        boolean wrong = issuer.isPresent()
                && (pending.issuer().isPresent() || expected)
                && !pending.issuer().equals(issuer);
        Callback.refuseUnless(!wrong, "iss is not the issuer of this institution (RFC 9207 section 2.4)");
    }

    private Problem declined(String error) {
        Optional<String> word = Words.code(error);
        Optional<String> message = member("error_description").map(text -> Words.message(text, List.of()));
        return Problem.of(
                        word.map(OAuthErrors::inCallback).orElse(ErrorCode.UNCLASSIFIED),
                        "the institution answered the consent with " + word.orElse("an error word of its own"))
                .withAnswer(new ProviderAnswer(FOUND, word, message, place));
    }

    private Optional<String> member(String name) {
        return members.apply(name);
    }
}
