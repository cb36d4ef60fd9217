/** freee accounting: companies of a user, pages by offset, newest line first. */
@NullMarked
package dev.nakadachi.sandbox.dialect.freee;

import org.jspecify.annotations.NullMarked;
