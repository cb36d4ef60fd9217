/** The pages that people see. */
@NullMarked
package dev.nakadachi.sandbox.internal.page;

import org.jspecify.annotations.NullMarked;
