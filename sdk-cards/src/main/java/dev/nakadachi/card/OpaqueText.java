package dev.nakadachi.card;

import dev.nakadachi.error.Rule;

/** What the issuers' opaque references have in common. */
final class OpaqueText {

    /**
     * No slash and no dot in front, so that a reference is one segment of a path; no {@code *}, so that no masked one
     * passes.
     */
    private static final String SHAPE = "[A-Za-z0-9][A-Za-z0-9._~+=:@-]{0,127}";

    private OpaqueText() {}

    static Rule<String> rule(String subject, String remedy) {
        return Rule.of(
                subject,
                "is 1 to 128 letters, digits or ._~+=:@- that start with a letter or digit and are no card number",
                remedy,
                text -> text.matches(SHAPE) && PanScreen.screened(text).equals(text));
    }
}
