/** Japanese names as banks write them: width, small kana, long vowels, sound marks, abbreviations, bytes. */
@NullMarked
package dev.nakadachi.bank.kana;

import org.jspecify.annotations.NullMarked;
