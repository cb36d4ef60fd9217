/** Where notices of deposits go in tests. */
@NullMarked
package dev.nakadachi.sandbox.notice;

import org.jspecify.annotations.NullMarked;
