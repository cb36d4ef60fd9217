/** Tests of the resolver against a made-up bank in this process, whose book is the judge. */
@NullMarked
package dev.nakadachi.sandbox.resolve;

import org.jspecify.annotations.NullMarked;
