/** GMO Aozora Net Bank, single transfers from corporate accounts. */
@NullMarked
package dev.nakadachi.bank.gmoaozoratransfers;

import org.jspecify.annotations.NullMarked;
