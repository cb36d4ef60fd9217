package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source of texts, oldest first, in pages; a text is its own steady field. */
final class ListSource implements LineSource<String> {

    final List<SourceLine<String>> lines = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    int pageSize = 100;

    @Nullable
    LocalDate earliest;

    ListSource add(LocalDate day, String text) {
        lines.add(new SourceLine<>(LineFacts.on(day).steady("text", text).build(), text));
        return this;
    }

    @Override
    public SourceName name() {
        return new SourceName("account-1");
    }

    @Override
    public Iterator<List<SourceLine<String>>> pages(LocalDate from, LocalDate to) {
        asked.add(from + ".." + to);
        List<SourceLine<String>> found = lines.stream()
                .filter(line -> !line.facts().day().isBefore(from)
                        && !line.facts().day().isAfter(to))
                .toList();
        List<List<SourceLine<String>>> pages = new ArrayList<>();
        for (int i = 0; i == 0 || i < found.size(); i += pageSize) {
            pages.add(found.subList(i, Math.min(i + pageSize, found.size())));
        }
        return pages.iterator();
    }

    @Override
    public Optional<LocalDate> earliest(LocalDate today) {
        return Optional.ofNullable(earliest);
    }
}
