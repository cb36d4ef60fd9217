/** The dialect of GMO Aozora Net Bank, corporate (specification 1.1.12), over the accounts of the sandbox. */
@NullMarked
package dev.nakadachi.sandbox.dialect.gmo;

import org.jspecify.annotations.NullMarked;
