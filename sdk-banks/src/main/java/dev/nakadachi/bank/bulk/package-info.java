/** A bulk payment (総合振込) from its order to the end of its last item: submitted once, followed, merged item by item. */
@NullMarked
package dev.nakadachi.bank.bulk;

import org.jspecify.annotations.NullMarked;
