package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.AskedConsent;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Wording;

/** Lets a start say what it asks for, and in whose name. */
final class NoticeParts {

    private final OAuthParts parts;

    NoticeParts(OAuthParts parts) {
        this.parts = parts;
    }

    ConsentStart with(ConsentStart start, PendingContent pending) {
        ConsentStart asking = start.asking(new AskedConsent(
                Wording.same(parts.profile().displayName()),
                pending.capabilities(),
                parts.profile().oauth().grants(),
                parts.endpoints().require(EndpointRole.AUTHORIZATION),
                pending.redirectUri()));
        return parts.partner().map(asking::inTheNameOf).orElse(asking);
    }
}
