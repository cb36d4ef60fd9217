package dev.nakadachi.reconcile;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import java.util.List;
import java.util.Objects;

/**
 * Where commands leave from: an account at an institution, whichever tenant or grant sends them; or a grant, for
 * commands that name no account. Prints the institution only. Immutable and thread-safe.
 */
public final class HeldPlace {

    private final InstitutionId institution;
    private final EnvironmentId environment;
    private final String kind;
    private final String name;

    private HeldPlace(InstitutionId institution, EnvironmentId environment, String kind, String name) {
        this.institution = Objects.requireNonNull(institution, "institution");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.kind = kind;
        this.name = name;
    }

    /**
     * An account.
     *
     * @param institution where it is
     * @param environment in which environment
     * @param account the account, as commands name it
     * @return the place
     */
    public static HeldPlace account(InstitutionId institution, EnvironmentId environment, AccountId account) {
        return new HeldPlace(institution, environment, "account", account.value());
    }

    /**
     * What a grant sends without naming an account, such as the issue of a virtual account.
     *
     * @param institution where
     * @param environment in which environment
     * @param grant the grant
     * @return the place
     */
    public static HeldPlace grant(InstitutionId institution, EnvironmentId environment, GrantId grant) {
        return new HeldPlace(institution, environment, "grant", grant.value());
    }

    /**
     * Where it is.
     *
     * @return the institution
     */
    public InstitutionId institution() {
        return institution;
    }

    /**
     * In which environment.
     *
     * @return the environment
     */
    public EnvironmentId environment() {
        return environment;
    }

    /** What names it in the ledger, under a keyed digest. */
    List<String> parts() {
        return List.of(environment.value(), institution.value(), kind, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldPlace that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "HeldPlace[" + institution + ", one " + kind + "]";
    }
}
