/**
 * A company's bank that answers as AnserBizSOL does, by what is public of it: {@code client_id} and
 * {@code contractor_id} in every call, the bank code in the path, amounts in two columns. What is not public, such as
 * the paths of enquiries, is absent until a test configures it; codes are the sandbox's own.
 */
@NullMarked
package dev.nakadachi.sandbox.dialect.bizsol;

import org.jspecify.annotations.NullMarked;
