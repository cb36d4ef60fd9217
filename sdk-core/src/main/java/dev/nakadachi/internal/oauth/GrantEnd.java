package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;

/**
 * What is kept of a grant that was revoked here: no token. Closed by nature, hence a record.
 *
 * @param grant what the caller saw
 * @param life where it stands for good
 */
record GrantEnd(Grant grant, GrantLife life) {}
