package dev.nakadachi.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedKeysetTest {

    private static final String TEXT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final MasterKey MASTER = MasterKey.ofKeyText(Secret.of(TEXT));

    @TempDir
    private Path directory;

    @Test
    void aFileHoldsNoKeyInClearAndIsTheOwnersOnly() throws IOException {
        Path file = directory.resolve("token.keys");
        Keyset keyset = Keyset.generate();

        keyset.write(file, MASTER);

        String text = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(text).startsWith("nakadachi-wrapped-keyset 1\nmaster text:");
        for (String line : keyset.toSecret()
                .reveal(SecretAccess.explicit())
                .lines()
                .skip(1)
                .toList()) {
            assertThat(text).doesNotContain(line.substring(line.lastIndexOf(' ') + 1));
        }
        assertThat(Keyset.read(file, MASTER).toSecret().sameAs(keyset.toSecret()))
                .isTrue();
    }

    @Test
    void onlyALaterGenerationTakesThePlaceAndOnlyUnderTheSameMasterKey() {
        Path file = directory.resolve("token.keys");
        Keyset first = Keyset.generate();
        Keyset second = first.rotated(Host.system());
        second.write(file, MASTER);
        MasterKey other = MasterKey.ofKeyText(Secret.of("HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

        assertRefused(() -> first.write(file, MASTER), "write to another file");
        assertRefused(() -> second.write(file, other), "another one wrapped it");
        assertRefused(() -> second.writeInClear(file), "Keyset: is a whole");

        assertThat(Keyset.read(file, MASTER).keyIds()).hasSize(2);
    }

    @Test
    void everyCutOfTheFileIsAClearErrorAndNeverANewKeySet() throws IOException {
        Path file = directory.resolve("token.keys");
        Keyset.generate().write(file, MASTER);
        String whole = Files.readString(file);
        TreeSet<String> told = new TreeSet<>();
        for (int length = 0; length < whole.length() - 1; length++) {
            Files.writeString(file, whole.substring(0, length));
            assertThatThrownBy(() -> Keyset.read(file, MASTER))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> told.add(refused.problem().detail()));
        }
        assertThat(told).hasSize(3).allSatisfy(words -> assertThat(words).contains("second copy"));
    }

    @Test
    void aClearKeySetIsNotTakenForAWrappedOneNorTheOtherWayRound() {
        Path clear = directory.resolve("clear.keys");
        Path wrapped = directory.resolve("wrapped.keys");
        Keyset keyset = Keyset.generate();
        keyset.writeInClear(clear);
        keyset.write(wrapped, MASTER);

        assertRefused(() -> Keyset.read(clear, MASTER), "in clear");
        assertRefused(() -> Keyset.readInClear(wrapped), "whole, unchanged key set");
        assertRefused(() -> Keyset.read(directory.resolve("none"), MASTER), "cannot be read");
    }

    @Test
    void anotherHeadThanTheOneThatWasWrappedIsNoticed() {
        String text = Keyset.generate().wrapped(MASTER);
        MasterKey renamed = new Renamed("text:0000000000000000", MASTER);

        assertRefused(
                () -> Keyset.unwrap(text.replace(MASTER.id(), renamed.id()), renamed), "opens with this master key");
    }

    @Test
    void fewerRoundsAreRefusedWhenItIsUnwrappedToo() throws IOException {
        MasterKey passphrase = MasterKey.passphraseFile(
                Files.writeString(directory.resolve("passphrase"), "correct horse battery staple\n"));
        String text = Keyset.generate().wrapped(passphrase);
        int at = text.lastIndexOf(' ') + 1;
        byte[] wrapped = Base64.getUrlDecoder().decode(text.substring(at).strip());

        assertThat(ByteBuffer.wrap(wrapped).getInt(1)).isEqualTo(600_000);
        for (int rounds : new int[] {599_999, 1_000, 0, -1, 10_000_001}) {
            ByteBuffer.wrap(wrapped).putInt(1, rounds);
            assertThat(passphrase.unwrap(
                            wrapped, text.substring(0, at - "wrapped ".length()).getBytes(US_ASCII)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "too short", "one line of the file\nand another one"})
    void aPassphraseFileHoldsOneLongLine(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("passphrase"), content);

        assertThatThrownBy(() -> MasterKey.passphraseFile(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("16 to 1,024 characters")
                .hasMessageNotContaining("short;");
        assertRefused(() -> MasterKey.passphraseFile(directory.resolve("none")), "check its path");
    }

    @Test
    void theEnvironmentHoldsAKeyTextUnderACheckedName() {
        Map<String, String> environment = Map.of("MASTER_KEY", TEXT + "\n", "SHORT_KEY", "AAEC", "EMPTY", " ");

        assertThat(KeyTextMasterKey.ofEnvironment("MASTER_KEY", environment::get)
                        .id())
                .isEqualTo(MASTER.id());
        for (String name : new String[] {"SHORT_KEY", "EMPTY", "ABSENT", "master_key", "", "A B", "A".repeat(65)}) {
            assertThatThrownBy(() -> KeyTextMasterKey.ofEnvironment(name, environment::get))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining("AAEC");
        }
    }

    @Test
    void aHardwareModuleNeedsAConfigurationFileOfThisMachine() throws IOException {
        Secret pin = Secret.of("1234");
        Path zip = directory.resolve("other.zip");
        try (FileSystem other = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path elsewhere = Files.writeString(other.getPath("pkcs11.cfg"), "name = other\n");
            for (Path none : new Path[] {elsewhere, directory, directory.resolve("none"), Path.of("--name=inline")}) {
                assertThatThrownBy(() -> MasterKey.pkcs11(none, pin, "master"))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("configuration file of this machine");
            }
        }
        Path empty = Files.writeString(directory.resolve("pkcs11.cfg"), "");
        assertRefused(() -> MasterKey.pkcs11(empty, pin, "master"), "check configuration, slot and PIN");
    }

    private static void assertRefused(ThrowingCallable step, String words) {
        assertThatThrownBy(step)
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problem().code())
                                .isIn(ErrorCode.SETUP_REFUSED, ErrorCode.INVALID_INPUT));
    }

    private record Renamed(String id, MasterKey key) implements MasterKey {

        @Override
        public byte[] wrap(byte[] clear, byte[] associatedData) {
            return key.wrap(clear, associatedData);
        }

        @Override
        public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
            return key.unwrap(wrapped, associatedData);
        }
    }
}
