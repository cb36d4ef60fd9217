/** The servers and their certificates. */
@NullMarked
package dev.nakadachi.sandbox.internal.web;

import org.jspecify.annotations.NullMarked;
