/** What a provider folder is made of (SPI): a profile of graded facts, bindings of operations, and an error table. */
@NullMarked
package dev.nakadachi.provider;

import org.jspecify.annotations.NullMarked;
