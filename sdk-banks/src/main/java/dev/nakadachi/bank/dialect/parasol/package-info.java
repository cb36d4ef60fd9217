/**
 * AnserParaSOL of NTT Data, on which regional banks answer persons. Special here: paths, authorisation and the list of
 * items are public, the JSON names of the items are not. Whoever has the specification passes them as
 * {@link dev.nakadachi.bank.dialect.parasol.ParaSolNames}; without them consent works and a call is refused.
 */
@NullMarked
package dev.nakadachi.bank.dialect.parasol;

import org.jspecify.annotations.NullMarked;
