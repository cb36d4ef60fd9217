package dev.nakadachi.bank.zengin;

import java.util.ArrayList;
import java.util.List;

/** A sink that keeps what it is handed. */
final class Gathered<H, L, T> implements ZenginSink<H, L, T> {

    final List<H> headers = new ArrayList<>();
    final List<L> lines = new ArrayList<>();
    final List<T> trailers = new ArrayList<>();
    final List<Long> numbers = new ArrayList<>();
    final List<Long> skipped = new ArrayList<>();

    @Override
    public void header(H header, long record) {
        headers.add(header);
    }

    @Override
    public void line(L line, long record) {
        lines.add(line);
        numbers.add(record);
    }

    @Override
    public void trailer(T trailer, long record) {
        trailers.add(trailer);
    }

    @Override
    public void skipped(long record) {
        skipped.add(record);
    }
}
