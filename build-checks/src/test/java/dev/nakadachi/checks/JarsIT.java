package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users put on their class path. */
class JarsIT {

    private static final Map<Room, String> MODULE_NAMES = Map.of(
            Room.CORE, "dev.nakadachi.core",
            Room.BANKS, "dev.nakadachi.banks",
            Room.CARDS, "dev.nakadachi.cards",
            Room.SANDBOX, "dev.nakadachi.sandbox",
            Room.STORE_JDBC, "dev.nakadachi.store.jdbc");
    private static final Pattern COORDINATES =
            Pattern.compile("^ +([\\w.-]+:[\\w.-]+):jar:[^ ]+:(?:compile|runtime)\\b.*$", Pattern.MULTILINE);
    private static final Pattern TIMESTAMP =
            Pattern.compile("<project.build.outputTimestamp>([^<]+)</project.build.outputTimestamp>");

    private final List<RoomJar> jars =
            Room.published().stream().map(RoomJar::of).toList();

    @Test
    void everyJarKeepsItsModuleName() {
        assertThat(jars).allSatisfy(jar -> assertThat(jar.moduleName()).isEqualTo(MODULE_NAMES.get(jar.room())));
    }

    @Test
    void noPackageLiesInTwoJars() {
        Map<String, Room> homes = new HashMap<>();
        for (RoomJar jar : jars) {
            for (String name : jar.packages()) {
                Room other = homes.put(name, jar.room());
                assertThat(other)
                        .as("split package %s in %s and %s", name, jar.room(), other)
                        .isNull();
            }
        }
        assertThat(homes).hasSizeGreaterThan(10);
    }

    @Test
    void noJarHoldsForeignClasses() {
        assertThat(jars)
                .allSatisfy(jar -> assertThat(jar.packages()).allMatch(name -> name.startsWith("dev.nakadachi")));
    }

    /** The full proof builds twice: build-checks/rebuild-jars.sh. */
    @Test
    void everyEntryCarriesTheTimeOfTheRelease() throws IOException {
        Matcher timestamp = TIMESTAMP.matcher(Files.readString(Room.top().resolve("pom.xml")));
        assertThat(timestamp.find()).isTrue();
        Instant release = Instant.parse(timestamp.group(1));
        assertThat(jars)
                .flatMap(RoomJar::entries)
                .allSatisfy(entry -> assertThat(entry.getTimeLocal().toInstant(ZoneOffset.UTC))
                        .as(entry.getName())
                        .isEqualTo(release));
    }

    @Test
    void coreBringsTheNamedLibrariesAndWhatTheyPull() throws IOException {
        List<String> found = runtimeOf(Room.CORE);
        System.out.println("RUNTIME JARS of sdk-core: " + found.size() + " " + found);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        AllowList.read("runtime-dependencies.txt").places());
    }

    /** Driver and pool are the application's. */
    @Test
    void theStoreOnPostgresBringsNothingButCore() throws IOException {
        assertThat(runtimeOf(Room.STORE_JDBC))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("dev.nakadachi:nakadachi-sdk-core"), runtimeOf(Room.CORE).stream())
                                .toList());
    }

    private static List<String> runtimeOf(Room room) throws IOException {
        return COORDINATES
                .matcher(Files.readString(room.path().resolve("target/runtime-dependencies.txt")))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toList());
    }
}
