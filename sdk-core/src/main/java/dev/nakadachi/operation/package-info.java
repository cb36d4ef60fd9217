/** What describes a call: its name, safety, capability and, where money may move, its effects. */
@NullMarked
package dev.nakadachi.operation;

import org.jspecify.annotations.NullMarked;
