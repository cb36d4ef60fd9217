package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.sandbox.oauth.Words;

/**
 * What an institution says of itself on its pages. Closed by nature, hence a record.
 *
 * @param name of the institution
 * @param warning that it is not a real one
 * @param dialect whose API it speaks
 * @param consentTitle the heading of the consent page
 * @param revocation how a permission is ended at the institution
 */
public record Signboard(Words name, Words warning, Words dialect, Words consentTitle, Words revocation) {}
