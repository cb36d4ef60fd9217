/** JSON as institutions really send it: a small lenient pull reader and a small strict writer. */
@NullMarked
package dev.nakadachi.json;

import org.jspecify.annotations.NullMarked;
