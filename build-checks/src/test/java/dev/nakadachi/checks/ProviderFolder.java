package dev.nakadachi.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The package of one institution's product: it holds an error table as data or a {@code Wire} or {@code Mapping} class,
 * in the rooms of banks and cards.
 */
record ProviderFolder(String name, List<Path> files) {

    static List<ProviderFolder> all() {
        return Stream.of(Room.BANKS, Room.CARDS)
                .flatMap(room -> Room.files(room.mainSources(), "package-info.java").stream()
                        .map(info -> room.mainSources().relativize(info.getParent()))
                        .map(place -> of(room, place)))
                .filter(ProviderFolder::isProvider)
                .toList();
    }

    int lines() {
        int sum = 0;
        for (Path file : files) {
            try {
                sum += Files.readAllLines(file).size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sum;
    }

    private boolean isProvider() {
        return !name.contains(".dialect")
                && files.stream()
                        .map(file -> file.getFileName().toString())
                        .anyMatch(file ->
                                file.endsWith("errors.csv") || file.equals("Wire.java") || file.equals("Mapping.java"));
    }

    private static ProviderFolder of(Room room, Path place) {
        List<Path> files = Stream.of(room.mainSources(), room.resources())
                .map(top -> top.resolve(place))
                .flatMap(folder -> Room.files(folder, "").stream().filter(file -> folder.equals(file.getParent())))
                .toList();
        return new ProviderFolder(place.toString().replace('/', '.'), files);
    }
}
