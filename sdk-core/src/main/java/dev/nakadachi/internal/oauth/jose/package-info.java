/** What an institution signs, judged: its keys, fetched with measure, and the rules that every JWT of it must keep. */
@NullMarked
package dev.nakadachi.internal.oauth.jose;

import org.jspecify.annotations.NullMarked;
