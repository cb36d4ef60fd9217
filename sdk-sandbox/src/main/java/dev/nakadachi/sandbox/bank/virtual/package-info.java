/** Virtual accounts of the sandbox's bank, what comes into them, and the notices of it. */
@NullMarked
package dev.nakadachi.sandbox.bank.virtual;

import org.jspecify.annotations.NullMarked;
