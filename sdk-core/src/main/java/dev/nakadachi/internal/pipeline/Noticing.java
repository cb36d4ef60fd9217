package dev.nakadachi.internal.pipeline;

import dev.nakadachi.json.Notice;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallListener.Attempt;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log and the listener what was noticed in one answer: each notice once, and not more than a hundred, because
 * the names of unknown members are the institution's to choose. Not thread-safe: one answer is read by one thread.
 */
final class Noticing implements NoticeListener {

    private static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.answer");

    private final CallListener listener;
    private final Attempt attempt;
    private final Set<Notice> told = new HashSet<>();

    Noticing(CallListener listener, Attempt attempt) {
        this.listener = listener;
        this.attempt = attempt;
    }

    @Override
    public void noticed(Notice notice) {
        if (told.size() == MOST || !told.add(notice)) {
            return;
        }
        LogLine.write(() -> log(notice));
        Observation.tell(() -> listener.noticed(attempt.institution(), attempt.operation(), notice));
    }

    private void log(Notice notice) {
        if (notice.kind() == Notice.Kind.MASKED_VALUE) {
            LOG.warn(
                    "{} {} call {}: a value that must not be in the answer was masked at {}",
                    attempt.institution(),
                    attempt.operation(),
                    attempt.correlation(),
                    notice.path());
        } else {
            LOG.debug(
                    "{} {} call {}: the answer has a member that no mapping knows at {}",
                    attempt.institution(),
                    attempt.operation(),
                    attempt.correlation(),
                    notice.path());
        }
    }
}
