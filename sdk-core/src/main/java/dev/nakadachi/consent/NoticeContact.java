package dev.nakadachi.consent;

import dev.nakadachi.provider.Wording;
import java.util.Objects;

/**
 * Whom a user can turn to. Closed by nature, hence a record.
 *
 * @param desk the name of the desk
 * @param reach how and when it is reached: telephone, mail, hours
 */
public record NoticeContact(Wording desk, Wording reach) {

    /**
     * Needs both.
     *
     * @param desk as above
     * @param reach as above
     */
    public NoticeContact {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(reach, "reach");
    }

    Wording line() {
        return new Wording(desk.japanese() + "：" + reach.japanese(), desk.english() + ": " + reach.english());
    }
}
