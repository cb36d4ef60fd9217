/** Rules of the caller for calls: budgets, retries, deadlines, listeners. */
@NullMarked
package dev.nakadachi.policy;

import org.jspecify.annotations.NullMarked;
