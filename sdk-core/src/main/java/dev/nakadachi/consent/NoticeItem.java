package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.provider.Wording;
import java.util.List;
import java.util.Objects;

/**
 * One item of a {@link ConsentNotice}. Closed by nature, hence a record.
 *
 * @param topic what it is about
 * @param lines is at least one paragraph
 */
public record NoticeItem(NoticeTopic topic, List<Wording> lines) {

    private static final Rule<List<Wording>> LINES = Rule.of(
            "NoticeItem.lines", "has at least one paragraph", "say something of the topic", list -> !list.isEmpty());

    /**
     * Copies the paragraphs.
     *
     * @param topic as above
     * @param lines as above
     */
    public NoticeItem {
        Objects.requireNonNull(topic, "topic");
        lines = List.copyOf(LINES.check(lines));
    }
}
