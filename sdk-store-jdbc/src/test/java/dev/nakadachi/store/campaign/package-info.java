/** Campaigns over grants on a store that many processes share: races, lost answers, killed processes. */
@NullMarked
package dev.nakadachi.store.campaign;

import org.jspecify.annotations.NullMarked;
