package dev.nakadachi.audit;

import java.time.Duration;

/**
 * How large and how late a chain may become.
 *
 * @param segmentBytes a segment that has reached it is followed by the next
 * @param uncommittedLines so many lines start a commit of their own
 * @param uncommittedTime so long after the last commit the next event starts one
 * @param queuedBytes so much may wait in memory while another commit runs
 */
record ChainLimits(long segmentBytes, long uncommittedLines, Duration uncommittedTime, long queuedBytes) {

    static final ChainLimits USUAL = new ChainLimits(64L << 20, 256, Duration.ofSeconds(1), 1L << 20);
}
