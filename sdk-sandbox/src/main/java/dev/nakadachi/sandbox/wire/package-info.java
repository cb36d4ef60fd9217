/** Faults on the wire: a gate in front of a server, and a server that answers byte for byte as told. */
@NullMarked
package dev.nakadachi.sandbox.wire;

import org.jspecify.annotations.NullMarked;
