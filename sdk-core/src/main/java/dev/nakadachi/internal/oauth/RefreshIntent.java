package dev.nakadachi.internal.oauth;

import java.time.Instant;

/**
 * The mark that a refresh token is about to be used, durable before it is: who finds it after a crash knows that an
 * answer may have been lost. Closed by nature, hence a record.
 *
 * @param generation the generation of tokens that is used up
 * @param at when
 */
record RefreshIntent(long generation, Instant at) {}
