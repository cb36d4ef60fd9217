package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantChange;
import dev.nakadachi.consent.GrantStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the turns of a grant's life, once they are durable. */
final class LifeBook {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");

    private final OAuthParts parts;
    private final LifeRules rules;

    LifeBook(OAuthParts parts) {
        this.parts = parts;
        this.rules = new LifeRules(parts.profile().oauth().grants());
    }

    LifeRules rules() {
        return rules;
    }

    /** A grant that was stored for the first time. */
    void tellBegun(GrantRecord record) {
        tell(GrantChange.began(record.grant(), status(record.grant(), record.life())));
    }

    /** A change that is durable. */
    void tell(Grant grant, GrantLife before, GrantLife next) {
        tell(GrantChange.changed(grant, before.state(), status(grant, next)));
    }

    GrantStatus status(Grant grant, GrantLife life) {
        return rules.status(grant, life, parts.host().now());
    }

    private void tell(GrantChange change) {
        try {
            parts.grantListener().changed(change);
        } catch (RuntimeException broken) {
            LOG.warn("a grant listener threw {}", broken.getClass().getName());
        }
    }
}
