/** The token store on PostgreSQL, over the application's own {@link javax.sql.DataSource}. */
@NullMarked
package dev.nakadachi.store.jdbc;

import org.jspecify.annotations.NullMarked;
