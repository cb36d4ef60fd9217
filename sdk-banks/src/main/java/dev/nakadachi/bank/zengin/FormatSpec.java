package dev.nakadachi.bank.zengin;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of a format, how many there may be, and what its trailer adds up. */
final class FormatSpec<H, L, T> {

    private final String type;
    private final int length;
    private final Field<String> typeField;
    private final RecordLayout header;
    private final Function<Values, H> headerModel;
    private final LineLayouts lines;
    private final Function<Values, L> lineModel;
    private final RecordLayout trailer;
    private final Function<Values, T> trailerModel;
    private final RecordLayout end;
    private final List<Tally> tallies;
    private final EndFigures endFigures;
    private final Groups groups;

    private FormatSpec(Builder<H, L, T> from) {
        this.type = from.type;
        this.length = from.length;
        this.typeField = Objects.requireNonNull(from.typeField);
        this.header = Objects.requireNonNull(from.header);
        this.headerModel = Objects.requireNonNull(from.headerModel);
        this.lines = Objects.requireNonNull(from.lines);
        this.lineModel = Objects.requireNonNull(from.lineModel);
        this.trailer = Objects.requireNonNull(from.trailer);
        this.trailerModel = Objects.requireNonNull(from.trailerModel);
        this.end = Objects.requireNonNull(from.end);
        this.tallies = List.copyOf(from.tallies);
        this.endFigures = from.endFigures;
        this.groups = from.groups;
    }

    static <H, L, T> Builder<H, L, T> of(String type, int length, Groups groups) {
        return new Builder<>(type, length, groups);
    }

    String type() {
        return type;
    }

    int length() {
        return length;
    }

    Field<String> typeField() {
        return typeField;
    }

    RecordLayout header() {
        return header;
    }

    H header(Values values) {
        return headerModel.apply(values);
    }

    LineLayouts lines() {
        return lines;
    }

    L line(Values values) {
        return lineModel.apply(values);
    }

    RecordLayout trailer() {
        return trailer;
    }

    T trailer(Values values) {
        return trailerModel.apply(values);
    }

    RecordLayout end() {
        return end;
    }

    List<Tally> tallies() {
        return tallies;
    }

    EndFigures endFigures() {
        return endFigures;
    }

    Groups groups() {
        return groups;
    }

    /** How often header, data and trailer come before the end record. */
    enum Groups {
        /** Once, with a line at least: a file of orders. */
        ONE_WITH_LINES,
        /** For each account once more, with or without lines: a file of answers. */
        MANY
    }

    /** Chooses the layout of a line; some formats have two. */
    @FunctionalInterface
    interface LineLayouts {

        RecordLayout of(@Nullable Values header, byte[] record);

        static LineLayouts only(RecordLayout layout) {
            return (header, record) -> layout;
        }
    }

    /** What an end record counts. */
    @FunctionalInterface
    interface EndFigures {

        void compare(Values end, long records, long accounts, Scrutiny record);
    }

    /** Collects a format. */
    static final class Builder<H, L, T> {

        private final String type;
        private final int length;
        private final Groups groups;
        private @Nullable Field<String> typeField;
        private @Nullable RecordLayout header;
        private @Nullable Function<Values, H> headerModel;
        private @Nullable LineLayouts lines;
        private @Nullable Function<Values, L> lineModel;
        private @Nullable RecordLayout trailer;
        private @Nullable Function<Values, T> trailerModel;
        private @Nullable RecordLayout end;
        private List<Tally> tallies = List.of();
        private EndFigures endFigures = (said, records, accounts, record) -> {};

        private Builder(String type, int length, Groups groups) {
            this.type = type;
            this.length = length;
            this.groups = groups;
        }

        Builder<H, L, T> header(RecordLayout layout, Field<String> typeIn, Function<Values, H> model) {
            header = layout;
            typeField = typeIn;
            headerModel = model;
            return this;
        }

        Builder<H, L, T> lines(LineLayouts layouts, Function<Values, L> model) {
            lines = layouts;
            lineModel = model;
            return this;
        }

        Builder<H, L, T> trailer(RecordLayout layout, Function<Values, T> model, Tally... figures) {
            trailer = layout;
            trailerModel = model;
            tallies = List.of(figures);
            return this;
        }

        Builder<H, L, T> end(RecordLayout layout) {
            end = layout;
            return this;
        }

        Builder<H, L, T> end(RecordLayout layout, EndFigures figures) {
            endFigures = figures;
            return end(layout);
        }

        FormatSpec<H, L, T> build() {
            return new FormatSpec<>(this);
        }
    }
}
