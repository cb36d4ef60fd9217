/** Credit cards (クレジットカード): statements and payments due, one small folder per issuer. Its issue comes later. */
@NullMarked
package dev.nakadachi.card;

import org.jspecify.annotations.NullMarked;
