/** Asking a user for consent at an institution, and what comes of it: start, finish, grant, revoke. */
@NullMarked
package dev.nakadachi.consent;

import org.jspecify.annotations.NullMarked;
