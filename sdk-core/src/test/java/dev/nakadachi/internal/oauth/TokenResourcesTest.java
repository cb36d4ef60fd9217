package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RFC 8707 section 2.2: resource at the token endpoint, for a code and for a refresh token. */
class TokenResourcesTest {

    private final OAuthBench bench = new OAuthBench();

    @Test
    void theCodeIsExchangedForTheResourcesOfTheProfile() {
        bench.facts = bench.facts.withAuthorization(AuthorizationFacts.standard()
                .withResources(Set.of(URI.create("https://b.example"), URI.create("https://a.example/x?y=z"))));

        bench.grant(bench.connect());

        assertThat(resources(0))
                .containsExactly("resource=https%3A%2F%2Fa.example%2Fx%3Fy%3Dz", "resource=https%3A%2F%2Fb.example");
    }

    @Test
    void aRefreshAsksForThemAgain() {
        bench.facts = bench.facts.withAuthorization(
                AuthorizationFacts.standard().withResources(Set.of(URI.create("https://a.example"))));
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.host.advance(OAuthBench.PATIENCE.multipliedBy(60));

        connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE);

        assertThat(resources(1)).containsExactly("resource=https%3A%2F%2Fa.example");
    }

    @Test
    void withoutResourcesNoneIsNamed() {
        bench.grant(bench.connect());

        assertThat(resources(0)).isEmpty();
    }

    private List<String> resources(int index) {
        WireRequest request = bench.server.requests().get(index);
        return Stream.of(new String(request.body().orElseThrow(), StandardCharsets.UTF_8).split("&", -1))
                .filter(field -> field.startsWith("resource="))
                .toList();
    }
}
