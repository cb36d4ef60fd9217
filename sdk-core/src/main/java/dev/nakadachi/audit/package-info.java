/** The API execution log (API 実行ログ): who did what where, with which result, provably complete. */
@NullMarked
package dev.nakadachi.audit;

import org.jspecify.annotations.NullMarked;
