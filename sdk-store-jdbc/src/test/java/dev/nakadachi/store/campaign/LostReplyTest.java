package dev.nakadachi.store.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.secret.Keyset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A refresh is carried out and its answer lost on the wire: what is recovered under each rule of rotation. */
@Timeout(600)
class LostReplyTest {

    private static final int TRIALS = Integer.getInteger("nakadachi.trials", 30);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final List<String> TABLE = new ArrayList<>();

    private final TokenServer server = TokenServer.start();
    private final Keyset keyset = Keyset.generate();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        server.close();
    }

    @AfterAll
    static void table() {
        TABLE.forEach(row -> System.out.println("LOST-REPLY " + row));
    }

    @Test
    void withoutRotationAllAreRecovered() {
        assertThat(recovered(Rotation.NONE, RefreshRotation.none(), Duration.ZERO))
                .isEqualTo(TRIALS);
    }

    @Test
    void whereTheOldTokenDiesAtFirstUseOfTheNewOneAllAreRecovered() {
        assertThat(recovered(Rotation.DIES_AT_FIRST_USE, RefreshRotation.diesAtFirstUse(), Duration.ZERO))
                .isEqualTo(TRIALS);
    }

    @Test
    void withinTheGraceAllAreRecovered() {
        assertThat(recovered(Rotation.GRACE, RefreshRotation.grace(GRACE), Duration.ZERO))
                .isEqualTo(TRIALS);
    }

    @Test
    void afterTheGraceNoneIsRecoveredAndEachSaysWhy() {
        assertThat(recovered(Rotation.GRACE, RefreshRotation.grace(GRACE), GRACE))
                .isZero();
    }

    @Test
    void ofSingleUseNoneIsRecoveredAndEachSaysWhy() {
        assertThat(recovered(Rotation.SINGLE_USE, RefreshRotation.diesAtIssue(), Duration.ZERO))
                .isZero();
    }

    @Test
    void underFamilyRevocationNoneIsRecoveredAndEachSaysWhy() {
        assertThat(recovered(Rotation.FAMILY_REVOCATION, RefreshRotation.unknown(), Duration.ZERO))
                .isZero();
    }

    private int recovered(Rotation rule, RefreshRotation fact, Duration later) {
        server.families().rotateBy(rule);
        int recovered = 0;
        try (Node node = Node.open(StoreAddress.of(directory.resolve("store"))::open, keyset, server.base(), fact)) {
            for (int trial = 1; trial <= TRIALS; trial++) {
                Duration begin = LIFE.multipliedBy(2L * trial);
                node.shiftTo(begin);
                GrantId grant = node.consent("user-" + trial);
                node.shiftTo(begin.plus(LIFE));
                server.losesAnswers(1);
                assertThat(node.call(grant)).isEqualTo("institution.connection-lost");
                if (!later.isZero()) {
                    server.families().endGrace();
                    node.shiftTo(begin.plus(LIFE).plus(later));
                }
                String end = node.call(grant);
                if (end.equals("ok")) {
                    recovered++;
                    assertThat(node.status(grant)).isEqualTo("active consented");
                } else {
                    assertThat(end + " " + node.status(grant)).isEqualTo("consent.tokens-lost lost reply-lost");
                }
                server.families().rotateBy(rule);
            }
        }
        TABLE.add(rule + (later.isZero() ? "" : " after its time") + ": " + recovered + " of " + TRIALS
                + " recovered, the others reported as lost replies");
        return recovered;
    }
}
