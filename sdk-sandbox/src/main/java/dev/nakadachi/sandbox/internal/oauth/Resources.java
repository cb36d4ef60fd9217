package dev.nakadachi.sandbox.internal.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Resource indicators (RFC 8707 section 2). */
final class Resources {

    private Resources() {}

    /** Those that were asked for, when the server has them all: absolute, without fragment, below an API of here. */
    static void checkKnown(List<String> asked, List<String> here) {
        for (String resource : asked) {
            if (!absolute(resource) || here.stream().noneMatch(api -> atOrBelow(resource, api))) {
                throw new OauthError("invalid_target", "a resource is not absolute or unknown here");
            }
        }
    }

    /** A token request may ask for what the user has granted, and for nothing else (section 2.2). */
    static void checkGranted(List<String> granted, List<String> asked) {
        if (!granted.containsAll(asked)) {
            throw new OauthError("invalid_target", "a resource was not asked for when the user consented");
        }
    }

    /** Whether an address is that of an API or of something in it. */
    static boolean atOrBelow(String address, String api) {
        return address.equals(api) || address.startsWith(api.endsWith("/") ? api : api + "/");
    }

    private static boolean absolute(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
