package dev.nakadachi.sandbox.bank.transfer;

import java.time.Instant;

/**
 * What is fixed when a transfer is approved. Closed by nature, hence a record.
 *
 * @param acceptNo 16 digits (受付番号)
 * @param at when it was approved
 * @param startsAt when processing starts: then, or at the start of the day that was asked for
 * @param settlesAt when the money leaves
 */
public record Acceptance(String acceptNo, Instant at, Instant startsAt, Instant settlesAt) {}
