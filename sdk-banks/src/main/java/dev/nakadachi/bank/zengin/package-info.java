/** Files in the formats of the Japanese Bankers Association (全銀協フォーマット): read and written record by record. */
@NullMarked
package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.NullMarked;
