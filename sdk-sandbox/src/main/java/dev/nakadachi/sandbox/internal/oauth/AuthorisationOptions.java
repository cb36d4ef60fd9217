package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the authorisation server is set up with. Closed by nature, hence a record.
 *
 * @param accessTokenLife how long an access token works
 * @param permissionLife how long refreshing can extend one consent
 * @param expiresInAsText whether {@code expires_in} is a JSON string, as the bank's documents type it
 * @param refreshRule for which consents a refresh token is given
 * @param tokenMembers further members of a token answer, by the login name
 * @param users the login names that the consent page offers
 * @param scopes the scopes that may be asked for
 * @param page what the consent page says
 * @param profile how strict it is and what it speaks
 */
public record AuthorisationOptions(
        Duration accessTokenLife,
        Duration permissionLife,
        boolean expiresInAsText,
        RefreshRule refreshRule,
        Function<String, Map<String, String>> tokenMembers,
        List<String> users,
        Set<String> scopes,
        ConsentWords page,
        ServerProfile profile) {

    /**
     * Copies the collections.
     *
     * @param accessTokenLife as above
     * @param permissionLife as above
     * @param expiresInAsText as above
     * @param refreshRule as above
     * @param tokenMembers as above
     * @param users as above
     * @param scopes as above
     * @param page as above
     * @param profile as above
     */
    public AuthorisationOptions {
        users = List.copyOf(users);
        scopes = Set.copyOf(scopes);
    }
}
