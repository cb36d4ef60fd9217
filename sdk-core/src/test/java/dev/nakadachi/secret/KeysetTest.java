package dev.nakadachi.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    private static final SecretAccess ACCESS = SecretAccess.explicit();

    @TempDir
    private Path directory;

    @Test
    void textCarriesEveryKeyAndTheRoot() {
        Keyset keyset = Keyset.generate().rotated(Host.system());

        Keyset read = Keyset.parse(keyset.toSecret());

        assertThat(read.keyIds()).containsExactlyElementsOf(keyset.keyIds()).hasSize(2);
        assertThat(read.currentKeyId()).isEqualTo(keyset.currentKeyId());
        for (String id : keyset.keyIds()) {
            assertThat(read.keyBytes(id, ACCESS)).isEqualTo(keyset.keyBytes(id, ACCESS));
        }
        assertThat(read.derive("names", ACCESS)).isEqualTo(keyset.derive("names", ACCESS));
    }

    @Test
    void rotationAddsAKeyThatSealsAndKeepsDerivedKeys() {
        Keyset first = Keyset.generate();
        Keyset second = first.rotated(Host.system());

        assertThat(second.currentKeyId()).isNotEqualTo(first.currentKeyId());
        assertThat(second.keyIds()).containsExactly(first.currentKeyId(), second.currentKeyId());
        assertThat(second.derive("names", ACCESS)).isEqualTo(first.derive("names", ACCESS));
        assertThat(second.derive("other", ACCESS)).isNotEqualTo(first.derive("names", ACCESS));
    }

    @Test
    void aFileIsForTheOwnerAndReadsBack() throws IOException {
        Path file = directory.resolve("keys").resolve("token.keys");
        Keyset keyset = Keyset.generate();

        keyset.writeInClear(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Keyset.readInClear(file).toSecret().sameAs(keyset.toSecret()))
                .isTrue();
    }

    @Test
    void aFileIsReplacedByALaterGenerationOnly() {
        Path file = directory.resolve("token.keys");
        Keyset first = Keyset.generate();
        Keyset second = first.rotated(Host.system());
        second.writeInClear(file);

        assertThatThrownBy(() -> first.writeInClear(file))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.SETUP_REFUSED));
        assertThatThrownBy(() -> Keyset.generate().writeInClear(file)).hasMessageContaining("write to another file");
        second.rotated(Host.system()).writeInClear(file);

        assertThat(Keyset.readInClear(file).keyIds()).hasSize(3);
    }

    @Test
    void aMissingFileIsASetUpError() {
        assertThatThrownBy(() -> Keyset.readInClear(directory.resolve("none")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("setup.refused");
    }

    @Test
    void everyChangedCharacterIsFoundOutAndNeverPrinted() {
        String text = Keyset.generate().toSecret().reveal(ACCESS);
        List<Integer> unnoticed = new ArrayList<>();
        for (int at = 0; at < text.stripTrailing().length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            try {
                Keyset.parse(Secret.of(changed));
                unnoticed.add(at);
            } catch (InvalidInputException refused) {
                assertThat(refused)
                        .hasMessageNotContaining(text.lines().toList().get(2));
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    /** At the end of a line above all: what is left would else be an older generation. */
    @Test
    void everyCutIsFoundOut() {
        Keyset second = Keyset.generate().rotated(Host.system());
        String old = second.keyIds().iterator().next();
        for (Keyset keyset : new Keyset[] {second, second.without(old, use(true, old, 0))}) {
            String text = keyset.toSecret().reveal(ACCESS);
            assertThat(text.lines().toList()).hasSize(5);
            for (int length = 1; length < text.length() - 1; length++) {
                Secret cut = Secret.of(text.substring(0, length));
                assertThatThrownBy(() -> Keyset.parse(cut))
                        .as("cut to " + length)
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("restore it from your secret store");
            }
            String withoutEnd = text.substring(0, text.lastIndexOf("end "));
            assertThatThrownBy(() -> Keyset.parse(Secret.of(withoutEnd))).hasMessageContaining("was cut");
        }
    }

    @Test
    void aLineThatIsMissingMovedOrFromAnotherKeySetIsFoundOut() {
        Keyset third = Keyset.generate().rotated(Host.system()).rotated(Host.system());
        List<String> lines = third.toSecret().reveal(ACCESS).lines().toList();
        List<String> others =
                Keyset.generate().toSecret().reveal(ACCESS).lines().toList();
        for (int at = 1; at < lines.size() - 1; at++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(at);
            List<String> foreign = new ArrayList<>(lines);
            foreign.set(at, others.get(Math.min(at, 2)));
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, at, at == 1 ? 2 : at == 4 ? 3 : at + 1);
            for (List<String> wrong : List.of(without, foreign, swapped)) {
                assertThatThrownBy(() -> Keyset.parse(Secret.of(String.join("\n", wrong))))
                        .as("line " + at)
                        .hasMessageContaining("whole, unchanged");
            }
        }
        assertThat(Keyset.parse(Secret.of(String.join("\r\n", lines))).keyIds())
                .as("ends of lines of another system")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "x", "nakadachi-keyset 1", "nakadachi-keyset 2\nroot\nkey"})
    void whatIsNoKeySetIsRefused(String text) {
        assertThatThrownBy(() -> Keyset.parse(Secret.of(text)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("restore it from your secret store");
    }

    @Test
    void anUnknownKeyIdIsRefused() {
        assertThatThrownBy(() -> Keyset.generate().keyBytes("0000000000000000", ACCESS))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aKeyGoesOnlyWithACompleteReportThatItProtectsNothing() {
        Keyset first = Keyset.generate();
        Keyset second = first.rotated(Host.system());
        String old = first.currentKeyId();

        assertThatThrownBy(() -> second.without(old)).hasMessageContaining("complete report");
        assertThatThrownBy(() -> second.without(old, use(false, old, 0))).hasMessageContaining("complete report");
        assertThatThrownBy(() -> second.without(old, use(true, old, 1))).hasMessageContaining("complete report");
        assertThatThrownBy(() -> second.without(old, use(true, "other", 0))).hasMessageContaining("complete report");
        assertThatThrownBy(() -> second.without(old, use(true, old, 0), use(true, old, 1)))
                .hasMessageContaining("complete report");
        assertThatThrownBy(() -> second.without(second.currentKeyId(), use(true, second.currentKeyId(), 0)))
                .hasMessageContaining("rotate the key set");
        assertThatThrownBy(() -> second.without("0123456789abcdef", use(true, "0123456789abcdef", 0)))
                .hasMessageContaining("ask keyIds()");

        assertThat(second.without(old, use(true, old, 0)).keyIds()).containsExactly(second.currentKeyId());
    }

    @Test
    void ofAKeyThatWentOnlyItsLogKeyIsLeft() {
        Keyset second = Keyset.generate().rotated(Host.system());
        String old = second.keyIds().iterator().next();
        Keyset fewer = second.without(old, use(true, old, 0));

        Keyset read = Keyset.parse(fewer.toSecret());

        assertThat(read.keyIds()).containsExactly(second.currentKeyId());
        assertThat(read.currentKeyId()).isEqualTo(second.currentKeyId());
        assertThat(read.retiredKeyIds()).containsExactly(old);
        assertThat(read.logKey(old, ACCESS)).isEqualTo(second.logKey(old, ACCESS));
        assertThatThrownBy(() -> read.keyBytes(old, ACCESS)).isInstanceOf(InvalidInputException.class);
        assertThat(read.derive("names", ACCESS)).isEqualTo(second.derive("names", ACCESS));
    }

    @Test
    void aFileThatLostAKeyOnPurposeDoesNotGetItBack() {
        Path file = directory.resolve("token.keys");
        Keyset second = Keyset.generate().rotated(Host.system());
        String old = second.keyIds().iterator().next();
        second.writeInClear(file);
        second.without(old, use(true, old, 0)).writeInClear(file);

        assertThatThrownBy(() -> second.writeInClear(file)).hasMessageContaining("write to another file");
        assertThat(Keyset.readInClear(file).retiredKeyIds()).containsExactly(old);
    }

    private static KeyUse use(boolean complete, String keyId, long entries) {
        return new KeyUse() {
            @Override
            public boolean complete() {
                return complete;
            }

            @Override
            public Optional<Long> entriesUnder(String asked) {
                return asked.equals(keyId) ? Optional.of(entries) : Optional.empty();
            }
        };
    }
}
