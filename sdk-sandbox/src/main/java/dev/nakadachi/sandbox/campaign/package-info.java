/**
 * A fault campaign against an SDK that pays: seeded schedules of faults between the SDK and the sandbox's bank, whose
 * own book is the judge.
 */
@NullMarked
package dev.nakadachi.sandbox.campaign;

import org.jspecify.annotations.NullMarked;
