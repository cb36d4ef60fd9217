/**
 * A bank that answers as AnserParaSOL does, by what is public of it: paths, Basic authentication of clients, one scope,
 * no pages, a year at most, cancelled and missing lines. The JSON names and codes are the sandbox's own, since those of
 * the platform are not public.
 */
@NullMarked
package dev.nakadachi.sandbox.dialect.parasol;

import org.jspecify.annotations.NullMarked;
