/** The sandbox's bank: state that a test may change, and the dialect of GMO Aozora Net Bank, corporate. */
@NullMarked
package dev.nakadachi.sandbox.bank;

import org.jspecify.annotations.NullMarked;
