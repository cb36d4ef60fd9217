/** The trial API of MUFG Bank: API keys instead of consents, numbered requests, amounts as JSON numbers. */
@NullMarked
package dev.nakadachi.sandbox.dialect.mufg;

import org.jspecify.annotations.NullMarked;
