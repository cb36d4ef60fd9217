/**
 * A company's bank that answers as AnserBizSOL does, by what is public of it: {@code client_id} and
 * {@code contractor_id} in every call, the bank code in the path, amounts in two columns. Paths of enquiries,
 * parameters and codes are the sandbox's own, since those of the platform are not public.
 */
@NullMarked
package dev.nakadachi.sandbox.dialect.bizsol;

import org.jspecify.annotations.NullMarked;
