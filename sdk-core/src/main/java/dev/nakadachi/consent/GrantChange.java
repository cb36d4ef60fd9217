package dev.nakadachi.consent;

import dev.nakadachi.id.InstitutionId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of a grant's state that is durable. Holds no token. Immutable and thread-safe. */
public final class GrantChange {

    private final Grant grant;
    private final @Nullable GrantState before;
    private final GrantStatus now;

    private GrantChange(Grant grant, @Nullable GrantState before, GrantStatus now) {
        this.grant = Objects.requireNonNull(grant, "grant");
        this.before = before;
        this.now = Objects.requireNonNull(now, "now");
    }

    /**
     * A new grant.
     *
     * @param grant which
     * @param now where it stands
     * @return the change
     */
    public static GrantChange began(Grant grant, GrantStatus now) {
        return new GrantChange(grant, null, now);
    }

    /**
     * A change of a grant that was there.
     *
     * @param grant which
     * @param before where it stood
     * @param now where it stands
     * @return the change
     */
    public static GrantChange changed(Grant grant, GrantState before, GrantStatus now) {
        return new GrantChange(grant, Objects.requireNonNull(before, "before"), now);
    }

    /**
     * Which grant, with its user and tenant.
     *
     * @return the grant
     */
    public Grant grant() {
        return grant;
    }

    /**
     * Where.
     *
     * @return the institution
     */
    public InstitutionId institution() {
        return grant.institution();
    }

    /**
     * Where it stood.
     *
     * @return the state before, empty for a new grant
     */
    public Optional<GrantState> before() {
        return Optional.ofNullable(before);
    }

    /**
     * Where it stands, why, and what to do.
     *
     * @return the status
     */
    public GrantStatus now() {
        return now;
    }

    @Override
    public String toString() {
        return "GrantChange[" + grant.id() + " " + (before == null ? "new" : before) + " -> " + now.state() + ", "
                + now.cause() + "]";
    }
}
