package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file budgets of the design, over main and test sources: small files have one reason to change. */
class FileBudgetTest {

    private static final long MEDIAN = 80;
    private static final long NINE_OF_TEN = 250;
    private static final long ALL = 500;

    private final List<Sized> bySize = Room.all()
            .flatMap(room -> Stream.of(room.mainSources(), room.testSources()))
            .map(folder -> Room.files(folder, ".java"))
            .flatMap(Collection::stream)
            .map(Sized::of)
            .sorted()
            .toList();

    @Test
    void filesAreSmall() {
        long median = at(50).lines();
        long nineOfTen = at(90).lines();
        Sized largest = bySize.get(bySize.size() - 1);
        System.out.println(String.format(
                Locale.ROOT,
                "FILE BUDGET %d files, median %d (at most %d), 90 %% at most %d (under %d), largest %d (at most %d)",
                bySize.size(),
                median,
                MEDIAN,
                nineOfTen,
                NINE_OF_TEN,
                largest.lines(),
                ALL));
        assertThat(median).as("file budget: median lines").isLessThanOrEqualTo(MEDIAN);
        assertThat(nineOfTen).as("file budget: lines of nine files in ten").isLessThan(NINE_OF_TEN);
        assertThat(bySize.stream().filter(file -> file.lines() > ALL))
                .as("file budget: files over %d lines", ALL)
                .isEmpty();
    }

    private Sized at(int percent) {
        return bySize.get((bySize.size() - 1) * percent / 100);
    }

    private record Sized(Path file, long lines) implements Comparable<Sized> {

        static Sized of(Path file) {
            try (Stream<String> lines = Files.lines(file)) {
                return new Sized(Room.top().relativize(file), lines.count());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int compareTo(Sized other) {
            return Long.compare(lines, other.lines);
        }

        @Override
        public String toString() {
            return file + " has " + lines;
        }
    }
}
