package dev.nakadachi.internal.oauth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resources that tokens are asked for (RFC 8707 section 2.2): a code and a refresh token are exchanged for the same
 * ones that the user was asked for. Closed by nature, hence a record.
 *
 * @param resources none for an institution that names none
 */
record TokenResources(Set<URI> resources) {

    static TokenResources of(OAuthParts parts) {
        return new TokenResources(parts.profile().oauth().authorization().resources());
    }

    Map<String, List<String>> with(Map<String, List<String>> parameters) {
        if (resources.isEmpty()) {
            return parameters;
        }
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.put("resource", resources.stream().sorted().map(URI::toString).toList());
        return all;
    }
}
