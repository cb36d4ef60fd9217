package dev.nakadachi.sync;

import java.time.LocalDate;

/** What a cursor remembers of a line: its day, and a keyed digest of what it says. */
record KnownLine(LocalDate day, long content) {}
