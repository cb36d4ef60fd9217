package dev.nakadachi.bank.zengin;

/** Hands records over as long as nothing was found. */
final class CleanSink<H, L, T> implements ZenginSink<H, L, T> {

    private final ZenginSink<H, L, T> sink;
    private final FindingLog log;

    CleanSink(ZenginSink<H, L, T> sink, FindingLog log) {
        this.sink = sink;
        this.log = log;
    }

    @Override
    public void header(H header, long record) {
        if (log.isEmpty()) {
            sink.header(header, record);
        }
    }

    @Override
    public void line(L line, long record) {
        if (log.isEmpty()) {
            sink.line(line, record);
        }
    }

    @Override
    public void trailer(T trailer, long record) {
        if (log.isEmpty()) {
            sink.trailer(trailer, record);
        }
    }
}
