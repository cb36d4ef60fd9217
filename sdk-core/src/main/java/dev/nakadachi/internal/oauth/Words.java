package dev.nakadachi.internal.oauth;

import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The institution's words about an OAuth error, made fit to be shown: some servers repeat the code or token that they
 * refuse.
 */
final class Words {

    private static final Pattern PLAIN_ERROR = Pattern.compile("[a-z][a-z_.-]{0,63}");
    private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");
    private static final int LONGEST = 200;
    private static final String MASK = "*****";

    private Words() {}

    /** An error word of RFC 6749, or nothing: what has digits or capitals may be anything. */
    static Optional<String> code(String error) {
        return Optional.of(error).filter(word -> PLAIN_ERROR.matcher(word).matches());
    }

    static String message(String description, List<Secret> secrets) {
        String text = description;
        for (Secret secret : secrets) {
            text = text.replace(secret.reveal(SecretAccess.explicit()), MASK);
        }
        text = UNPRINTABLE.matcher(text).replaceAll(" ");
        text = NUMBER.matcher(TOKEN_LIKE.matcher(text).replaceAll(MASK)).replaceAll(MASK);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
