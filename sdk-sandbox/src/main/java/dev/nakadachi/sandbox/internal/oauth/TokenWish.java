package dev.nakadachi.sandbox.internal.oauth;

import java.util.List;
import java.util.Optional;

/**
 * What a token request brings beside its grant.
 *
 * @param sender to whom the access token will be bound
 * @param resources for which resources it is asked (RFC 8707 section 2.2), none for all that were granted
 */
record TokenWish(Optional<Sender> sender, List<String> resources) {

    TokenWish {
        resources = List.copyOf(resources);
    }
}
