package dev.nakadachi.sandbox.fault;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.web.Reply;
import java.time.Duration;
import java.util.Locale;

/** Challenges of a resource that a new consent answers. Each stands instead of the institution's answer. */
public final class AccessFaults {

    private static final Rule<String> WORDS = Rule.pattern(
            "AccessFaults",
            "[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128}( [\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128})*",
            "is one or more words of RFC 6749 section 3.3",
            "pass the scope or the acr value as the institution spells it");

    private AccessFaults() {}

    /**
     * The token has too little scope: 403 with {@code insufficient_scope} (RFC 6750 section 3.1).
     *
     * @param scope what would be needed
     * @return the fault
     * @throws dev.nakadachi.error.InvalidInputException when it is no scope
     */
    public static Fault insufficientScope(String scope) {
        String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + WORDS.check(scope) + "\"";
        return (request, bank) -> challenged(403, "SBX_SCOPE", challenge);
    }

    /**
     * The user has to authenticate more strongly or more recently: 401 with {@code insufficient_user_authentication}
     * (RFC 9470 section 3).
     *
     * @param acrValues what would be needed, in order of preference
     * @param maxAge how long ago the user may have authenticated
     * @return the fault
     * @throws dev.nakadachi.error.InvalidInputException when it is no list of words
     */
    public static Fault stepUp(String acrValues, Duration maxAge) {
        String challenge = String.format(
                Locale.ROOT,
                "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\", max_age=\"%d\"",
                WORDS.check(acrValues),
                maxAge.toSeconds());
        return (request, bank) -> challenged(401, "SBX_TOKEN", challenge);
    }

    private static Reply challenged(int status, String code, String challenge) {
        return Answers.error(status, code, "refused by order of the test").withHeader("WWW-Authenticate", challenge);
    }
}
