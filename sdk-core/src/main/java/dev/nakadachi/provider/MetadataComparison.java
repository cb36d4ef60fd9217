package dev.nakadachi.provider;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a profile states held against what its institution publishes. */
final class MetadataComparison {

    private final List<MetadataDifference> found = new ArrayList<>();

    private MetadataComparison() {}

    static List<MetadataDifference> of(ServerMetadata metadata, OAuthFacts facts, Endpoints endpoints) {
        MetadataComparison comparison = new MetadataComparison();
        comparison.addresses(metadata, endpoints);
        comparison.supports(metadata, facts);
        comparison.sets(metadata, facts);
        return List.copyOf(comparison.found);
    }

    /** An environment for certificates may hold the alias of a role in place of its address. */
    private void addresses(ServerMetadata metadata, Endpoints endpoints) {
        differ("issuer", endpoints.issuer(), metadata.issuer());
        metadata.addresses().forEach((role, published) -> {
            Optional<URI> stated = endpoints.find(role);
            if (stated.isEmpty() || !stated.equals(metadata.alias(role))) {
                differ("endpoint " + role, stated, published);
            }
        });
    }

    private void supports(ServerMetadata metadata, OAuthFacts facts) {
        OAuthFacts published = metadata.oauth();
        differ("PKCE", facts.pkce(), published.pkce());
        differ("iss in the callback", facts.issuerParameter(), published.issuerParameter());
        differ(
                "pushed requests",
                facts.authorization().pushedRequests(),
                published.authorization().pushedRequests());
        differ(
                "signed requests",
                facts.authorization().signedRequests(),
                published.authorization().signedRequests());
        if (facts.tokens().constraint() == SenderConstraint.CERTIFICATE) {
            differ("tokens bound to the certificate", Support.SUPPORTED, metadata.certificateBinding());
        }
    }

    private void sets(ServerMetadata metadata, OAuthFacts facts) {
        missing("client authentication", facts.authentication(), metadata.authentication());
        missing("response mode", Set.of(facts.authorization().responseMode()), metadata.responseModes());
        if (!metadata.idTokenAlgorithms().isEmpty()) {
            missing(
                    "algorithms of ID tokens",
                    facts.openId().map(OpenIdFacts::algorithms).orElse(Set.of()),
                    metadata.idTokenAlgorithms());
        }
        if (facts.tokens().constraint() == SenderConstraint.DPOP
                && metadata.proofAlgorithms().isEmpty()) {
            found.add(new MetadataDifference("DPoP", "used", "no algorithm of a proof that this SDK speaks"));
        }
    }

    private void differ(String topic, Optional<URI> stated, URI published) {
        if (stated.isPresent() && !stated.get().equals(published)) {
            found.add(new MetadataDifference(topic, stated.get().toString(), published.toString()));
        }
    }

    /** Required and supported differ only where the server demands what the profile does not know to be demanded. */
    private void differ(String topic, Support stated, Support published) {
        boolean known = stated != Support.UNKNOWN && published != Support.UNKNOWN;
        boolean contradict = (stated == Support.ABSENT) != (published == Support.ABSENT);
        boolean demanded = published == Support.REQUIRED && stated != Support.REQUIRED;
        if (known && (contradict || demanded)) {
            found.add(new MetadataDifference(topic, stated.toString(), published.toString()));
        }
    }

    /** What the profile relies on and the server does not name. */
    private void missing(String topic, Collection<?> stated, Collection<?> published) {
        if (!published.containsAll(stated)) {
            found.add(new MetadataDifference(topic, words(stated), words(published)));
        }
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
