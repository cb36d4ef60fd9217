package dev.nakadachi.sync;

import java.nio.ByteBuffer;

/** What is compared of a line: which one it is but for its place among equal ones, and what it says. */
record LinePrint(ByteBuffer which, long content) {}
