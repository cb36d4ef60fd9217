package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.CrowdHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPseudonymsTest {

    private static final UserId ALICE = new UserId("customer-alice");
    private static final UserId BOB = new UserId("customer-bob");

    private final CrowdHost host = new CrowdHost();
    private final Keyset keyset = Keyset.generate(host);

    @TempDir
    private Path directory;

    @Test
    void aUserKeepsOnePseudonymOverRestartsAndRotatedKeys() {
        Pseudonym first = open(keyset).of(ALICE);

        assertThat(open(keyset).of(ALICE)).isEqualTo(first);
        assertThat(open(keyset.rotated(host)).of(ALICE)).isEqualTo(first);
        assertThat(open(keyset).of(BOB)).isNotEqualTo(first);
    }

    @Test
    void aForgottenUserGetsANewPseudonymAndTheOldOneIsNowhere() throws IOException {
        Pseudonyms pseudonyms = open(keyset);
        Pseudonym first = pseudonyms.of(ALICE);
        Pseudonym bob = pseudonyms.of(BOB);
        List<Path> before = entries();

        pseudonyms.forget(ALICE);
        pseudonyms.forget(ALICE);
        pseudonyms.forget(new UserId("never-seen"));

        assertThat(pseudonyms.of(ALICE)).isNotEqualTo(first);
        assertThat(pseudonyms.of(BOB)).isEqualTo(bob);
        assertThat(entries()).as("the entry is written over, not beside").hasSameElementsAs(before);
    }

    @Test
    void neitherUserNorPseudonymStandsOnDisk() throws IOException {
        Pseudonym pseudonym = open(keyset).of(ALICE);

        assertThat(entries()).isNotEmpty();
        for (Path entry : entries()) {
            String content = new String(Files.readAllBytes(entry), ISO_8859_1);
            assertThat(entry.toString()).doesNotContain("alice");
            assertThat(content)
                    .doesNotContain(
                            "alice", pseudonym.value(), pseudonym.value().substring(2));
        }
    }

    @Test
    void anEntryThatWasPutInAnotherUsersPlaceDoesNotOpen() throws IOException {
        Pseudonyms pseudonyms = open(keyset);
        pseudonyms.of(ALICE);
        Path alice = entries().get(0);
        pseudonyms.of(BOB);
        Path bob = entries().stream()
                .filter(entry -> !entry.equals(alice))
                .findFirst()
                .orElseThrow();
        Files.write(bob, Files.readAllBytes(alice));

        assertThatThrownBy(() -> pseudonyms.of(BOB))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED));
    }

    @Test
    void callersThatMeetAtANewUserGetTheSamePseudonym() {
        Pseudonyms one = open(keyset);
        Pseudonyms two = open(keyset);

        List<Pseudonym> got = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> (i % 2 == 0 ? one : two).of(ALICE))
                .distinct()
                .toList();

        assertThat(got).hasSize(1);
    }

    private Pseudonyms open(Keyset keys) {
        return Pseudonyms.directory(directory, keys, host);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
