package dev.nakadachi.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The package of one institution's product, in the rooms of banks and cards: it makes a profile, or adds to one. */
record ProviderFolder(String name, List<Path> files) {

    private static final String PROFILE = "import dev.nakadachi.provider.ProviderProfile;";

    static List<ProviderFolder> all() {
        return Stream.of(Room.BANKS, Room.CARDS)
                .flatMap(room -> Room.files(room.mainSources(), "package-info.java").stream()
                        .map(info -> room.mainSources().relativize(info.getParent()))
                        .map(place -> of(room, place)))
                .filter(ProviderFolder::isProvider)
                .toList();
    }

    int lines() {
        return files.stream().mapToInt(file -> read(file).size()).sum();
    }

    /** A folder on a platform that is passed has neither errors nor mapping of its own, and is one all the same. */
    private boolean isProvider() {
        return !name.contains(".dialect")
                && files.stream().anyMatch(file -> read(file).contains(PROFILE));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProviderFolder of(Room room, Path place) {
        List<Path> files = Stream.of(room.mainSources(), room.resources())
                .map(top -> top.resolve(place))
                .flatMap(folder -> Room.files(folder, "").stream().filter(file -> folder.equals(file.getParent())))
                .toList();
        return new ProviderFolder(place.toString().replace('/', '.'), files);
    }
}
