/**
 * AnserBizSOL of NTT Data on OpenCanvas, the corporate platform of many banks: {@code client_id} and
 * {@code contractor_id} in every call, the bank code in the path, bulk transfers in three calls, amounts in two
 * columns.
 */
@NullMarked
package dev.nakadachi.bank.dialect.bizsol;

import org.jspecify.annotations.NullMarked;
