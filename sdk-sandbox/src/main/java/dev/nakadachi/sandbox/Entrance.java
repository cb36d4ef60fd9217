package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.internal.oauth.GrantEnd;
import dev.nakadachi.sandbox.internal.oauth.RegisteredClient;
import dev.nakadachi.sandbox.oauth.IdTokenFault;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an application finds one institution and as whom it is known there. */
final class Entrance {

    private final Institution institution;
    private final Servers servers;

    Entrance(Institution institution, Servers servers) {
        this.institution = institution;
        this.servers = servers;
    }

    RegisteredClient client() {
        return institution.authorisation().client();
    }

    String issuer() {
        return institution.authorisation().issuer();
    }

    Institution institution() {
        return institution;
    }

    /** Where the customer answers transfers. */
    Optional<URI> approvals() {
        return institution.dialect().premises().approvals().map(servers::page);
    }

    /** With the numbers that a quirk of the cards has written into texts. */
    Set<Secret> allSecrets() {
        return Stream.of(secrets(), institution.cards().numbersSent())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    URI at(String path) {
        return servers.https(path);
    }

    URI authorizationEndpoint() {
        return servers.page(paths().authorization());
    }

    URI pushedRequestEndpoint() {
        return servers.https(paths().pushed());
    }

    URI userinfoEndpoint() {
        return servers.https(paths().userinfo());
    }

    URI openIdConfiguration() {
        return servers.https(paths().openIdConfiguration());
    }

    URI serverMetadata() {
        return servers.https(paths().serverMetadata());
    }

    void nextIdToken(IdTokenFault fault) {
        institution.authorisation().nextIdToken(fault);
    }

    URI jwks() {
        return servers.https(paths().jwks());
    }

    SandboxUser user(String login) {
        return new SandboxUser(login, new ConsentRobot(servers.trustAnchor()), this);
    }

    URI tokenEndpoint() {
        return servers.https(paths().token());
    }

    URI revocationEndpoint() {
        return servers.https(paths().revocation());
    }

    URI overMutualTls(URI endpoint) {
        return servers.mutualTls(endpoint.getRawPath());
    }

    void end(String login, GrantEnd reason) {
        institution.authorisation().endAllOf(login, reason);
    }

    void rotateKeys() {
        institution.authorisation().rotateKeys();
    }

    void rotateNonces() {
        institution.authorisation().rotateNonces();
    }

    Set<Secret> secrets() {
        return institution.authorisation().secrets();
    }

    private AuthorisationPaths paths() {
        return institution.authorisation().paths();
    }
}
