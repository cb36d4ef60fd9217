package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.provider.Wording;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What one consent is about, for its {@link ConsentNotice}. Closed by nature, hence a record.
 *
 * @param institution the name that users know it by
 * @param capabilities what is asked for, at least one
 * @param facts what is known of the life of a consent there
 * @param institutionPage where the institution asks the user
 * @param ownPage where the user comes back to
 */
public record AskedConsent(
        Wording institution, Set<Capability> capabilities, GrantFacts facts, URI institutionPage, URI ownPage) {

    private static final Rule<Set<Capability>> ASKED = Rule.of(
            "AskedConsent.capabilities", "names at least one capability", "say what is needed", set -> !set.isEmpty());
    private static final Rule<URI> PAGE = Rule.of(
            "AskedConsent.page", "is an absolute address", "use that of the page", uri -> uri.getHost() != null);

    /**
     * Copies the capabilities.
     *
     * @param institution as above
     * @param capabilities as above
     * @param facts as above
     * @param institutionPage as above
     * @param ownPage as above
     */
    public AskedConsent {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(facts, "facts");
        capabilities = Set.copyOf(new LinkedHashSet<>(ASKED.check(capabilities)));
        PAGE.check(institutionPage);
        PAGE.check(ownPage);
    }
}
