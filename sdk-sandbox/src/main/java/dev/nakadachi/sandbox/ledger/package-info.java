/** A transfer ledger in memory, for tests that need one. */
@NullMarked
package dev.nakadachi.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
