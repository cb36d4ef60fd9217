/** On which days banks in Japan are open, as far as the data goes that you gave. */
@NullMarked
package dev.nakadachi.bank.calendar;

import org.jspecify.annotations.NullMarked;
