package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.ClaimName;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.MetadataDifference;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Guide: who the user is, and what an institution publishes. */
final class Identity {

    private Identity() {}

    static Optional<Secret> whoIs(Connection<?> bank, Grant grant) {
        // tag::user
        UserInfo user = bank.userInfo(grant.id());
        Optional<Secret> name = user.find(ClaimName.NAME); // personal data: reveal it only where it is shown
        // end::user
        return name;
    }

    static List<MetadataDifference> drift(Nakadachi nakadachi, Institution<?> institution) {
        // tag::drift
        ServerMetadata published = nakadachi.discover(
                institution.profile().institution(),
                URI.create("https://login.bank.example"),
                MetadataPlace.AUTHORIZATION_SERVER);
        List<MetadataDifference> differences =
                published.differencesFrom(institution.profile().oauth(), institution.endpoints());
        // end::drift
        return differences;
    }
}
