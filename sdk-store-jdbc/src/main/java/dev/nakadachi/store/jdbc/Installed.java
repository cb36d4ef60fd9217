package dev.nakadachi.store.jdbc;

/** What {@link TokenSchemaInstaller#install()} or {@link LedgerSchemaInstaller#install()} did. */
public enum Installed {
    /** The tables were missing and are there now. */
    CREATED,

    /** The tables were there, of the version that this release knows; nothing was changed. */
    WAS_THERE
}
