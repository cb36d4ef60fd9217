/** The token store and the transfer ledger on PostgreSQL, over the application's own {@link javax.sql.DataSource}. */
@NullMarked
package dev.nakadachi.store.jdbc;

import org.jspecify.annotations.NullMarked;
