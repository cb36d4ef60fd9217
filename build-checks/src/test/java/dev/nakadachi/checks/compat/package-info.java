/** Other versions of our libraries beside our classes: each works or says at start which pair does. */
@NullMarked
package dev.nakadachi.checks.compat;

import org.jspecify.annotations.NullMarked;
