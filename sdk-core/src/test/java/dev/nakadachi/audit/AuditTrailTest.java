package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail over real directories. */
class AuditTrailTest {

    private static final UserId ALICE = new UserId("customer-alice");

    private final Host host = Host.system();
    private final Keyset keyset = Keyset.generate(host);

    @TempDir
    private Path parent;

    @Test
    void twoNodesShareALogAndItVerifies() {
        try (AuditTrail one = open("node-1");
                AuditTrail two = open("node-2")) {
            one.append(event(one));
            two.append(event(two));
            one.commit();

            assertThat(one.pseudonymOf(ALICE)).isEqualTo(two.pseudonymOf(ALICE));
        }
        AuditReport report = AuditTrail.verify(log(), heads(), keyset);
        assertThat(report.findings()).isEmpty();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.lines()).isEqualTo(4);
    }

    @Test
    void neitherUserNorAccountNorTokenNorKeyReachesAnyFile() throws IOException {
        try (AuditTrail trail = open("node-1")) {
            trail.append(AuditEvent.builder(AuditKind.ATTEMPT, host.now(), new CorrelationId("c-1"))
                    .user(trail.pseudonymOf(ALICE))
                    .providerCode("account 1234567 of alice")
                    .with("account", AuditValue.text("301-1234567"))
                    .with("card", AuditValue.text("4111-1111-1111-1111"))
                    .with("token", AuditValue.text("eyJhbGciOiJSUzI1NiJ9"))
                    .build());
        }
        String all = everyFile();
        assertThat(all)
                .contains("\"kind\":\"attempt\"")
                .doesNotContain("alice", "301-1234567", "account 1234567", "4111-1111", "eyJhbGciOi");
        AuditKeys.of(keyset)
                .secrets()
                .values()
                .forEach(key -> assertThat(all).doesNotContain(key.reveal(SecretAccess.explicit())));
    }

    @Test
    void aForgottenUsersRecordsStayButNothingLinksThem() {
        try (AuditTrail trail = open("node-1")) {
            Pseudonym before = trail.pseudonymOf(ALICE);
            trail.append(event(trail));

            trail.forget(ALICE);

            assertThat(trail.pseudonymOf(ALICE)).isNotEqualTo(before);
        }
        assertThat(AuditTrail.verify(log(), heads(), keyset).intact()).isTrue();
    }

    @Test
    void anEmptyPlaceIsNotAnIntactLog() throws IOException {
        Files.createDirectory(log());
        Files.createDirectory(heads());
        Files.writeString(log().resolve(".aside-1"), "of a writer");

        AuditReport report = AuditTrail.verify(log(), heads(), keyset);

        assertThat(report.intact()).isFalse();
        assertThat(report.findings()).extracting(AuditFinding::kind).containsExactly(AuditFinding.Kind.MISSING_CHAIN);
        assertThat(log().resolve(".aside-1")).exists();
    }

    @Test
    void aMissingPlaceIsAnErrorAndIsNotMade() {
        assertThatThrownBy(() -> AuditTrail.verify(log(), heads(), keyset))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_FAILED));
        assertThat(log()).doesNotExist();
        assertThat(heads()).doesNotExist();

        open("node-1").close();
        assertThat(AuditTrail.verify(log(), heads(), keyset).intact()).isTrue();
        assertThatThrownBy(() -> AuditTrail.verify(log(), parent.resolve("elsewhere"), keyset))
                .isInstanceOf(StoreException.class);
        assertThat(parent.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void theHeadsNeedAPlaceOfTheirOwn() {
        assertThatThrownBy(() -> AuditTrail.file(log(), log().resolve("../log"), keyset))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another directory");
    }

    private AuditTrail open(String node) {
        return AuditTrail.file(log(), heads(), keyset, new NodeId(node), host);
    }

    private AuditEvent event(AuditTrail trail) {
        return AuditEvent.builder(AuditKind.CALL_OPENED, host.now(), new CorrelationId("c-1"))
                .user(trail.pseudonymOf(ALICE))
                .build();
    }

    private Path log() {
        return parent.resolve("log");
    }

    private Path heads() {
        return parent.resolve("heads");
    }

    private String everyFile() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> walk = Files.walk(parent)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.append(file).append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }
}
