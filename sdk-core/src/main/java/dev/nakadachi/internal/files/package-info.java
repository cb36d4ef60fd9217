/** The one port through which tokens, ledger and log reach the disk. */
@NullMarked
package dev.nakadachi.internal.files;

import org.jspecify.annotations.NullMarked;
