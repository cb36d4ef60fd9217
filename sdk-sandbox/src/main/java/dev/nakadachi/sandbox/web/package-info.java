/** The sandbox's small web server; of interest to users is only {@link dev.nakadachi.sandbox.web.RequestCounters}. */
@NullMarked
package dev.nakadachi.sandbox.web;

import org.jspecify.annotations.NullMarked;
