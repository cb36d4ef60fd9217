package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A format that is read, record by record and in constant memory. See {@link Zengin} for the formats. Immutable and
 * thread-safe; {@code with} methods return a copy.
 *
 * @param <H> its header
 * @param <L> its data record
 * @param <T> its trailer
 */
public final class ZenginFormat<H, L, T> {

    private static final Rule<ZenginRule> ACCEPTABLE = Rule.of(
            "ZenginFormat.accepting",
            "takes a rule in which banks differ",
            "ask isAcceptable() of the rule; without the others a record cannot be read",
            ZenginRule::isAcceptable);

    private final FormatSpec<H, L, T> spec;
    private final Set<ZenginRule> accepted;

    ZenginFormat(FormatSpec<H, L, T> spec) {
        this(spec, EnumSet.noneOf(ZenginRule.class));
    }

    private ZenginFormat(FormatSpec<H, L, T> spec, Set<ZenginRule> accepted) {
        this.spec = spec;
        this.accepted = accepted;
    }

    /**
     * The same format at a bank that does not keep a rule: what breaks it is no finding.
     *
     * @param rule the rule
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when a record cannot be read without the rule
     */
    public ZenginFormat<H, L, T> accepting(ZenginRule rule) {
        ACCEPTABLE.check(Objects.requireNonNull(rule, "rule"));
        EnumSet<ZenginRule> more = EnumSet.of(rule);
        more.addAll(accepted);
        return new ZenginFormat<>(spec, more);
    }

    /**
     * Reads a file that must be in order. Records before the first finding reach the sink as they come, none after it:
     * who must not act on a part reads the file twice, the first time with a sink that does nothing.
     *
     * @param in the file; not closed
     * @param dates the decision on years
     * @param sink where the records go
     * @return what the reading came to
     * @throws dev.nakadachi.error.InvalidInputException with every finding, the first 1,000 of them one by one
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public ReadSummary read(InputStream in, DateReading dates, ZenginSink<H, L, T> sink) {
        FindingLog log = new FindingLog();
        ReadSummary summary = readReporting(in, dates, new CleanSink<>(sink, log), log);
        log.throwIfAny();
        return summary;
    }

    /**
     * Reads a file as far as it can be read. Records with findings reach the sink too, where they have all their
     * values.
     *
     * @param in the file; not closed
     * @param dates the decision on years
     * @param sink where the records go
     * @param findings what breaks a rule, before the record that it was found in
     * @return what the reading came to
     * @throws java.io.UncheckedIOException when the stream fails
     */
    public ReadSummary readReporting(
            InputStream in, DateReading dates, ZenginSink<H, L, T> sink, Consumer<? super ZenginFinding> findings) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(sink, "sink");
        Objects.requireNonNull(findings, "findings");
        Scrutiny record = new Scrutiny(spec.length(), dates, accepted, findings::accept);
        return new ReadRun<>(spec, in, record, sink).run();
    }

    FormatSpec<H, L, T> spec() {
        return spec;
    }

    Set<ZenginRule> accepted() {
        return accepted;
    }

    @Override
    public String toString() {
        return "ZenginFormat[" + spec.type() + (accepted.isEmpty() ? "]" : ", accepting " + accepted + "]");
    }
}
