package dev.nakadachi.sandbox.bank.virtual;

import java.time.Instant;

/**
 * A notice of money that came in. Closed by nature, hence a record.
 *
 * @param id 19 digits, another one for each notice
 * @param madeAt when it was made, which it says also when it is sent much later
 * @param line the money
 */
public record Notice(String id, Instant madeAt, VirtualLine line) {}
