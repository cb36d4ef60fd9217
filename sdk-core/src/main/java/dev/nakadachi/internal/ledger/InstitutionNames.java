package dev.nakadachi.internal.ledger;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose the names are that an institution gives, such as request numbers: each is one command's at most, on all nodes
 * of a ledger together, and stays its, unless a person says otherwise. Thread-safe.
 *
 * @param book the ledger's book
 * @param institution who gives the names
 * @param environment in which environment
 * @param host the clock
 */
public record InstitutionNames(LedgerBook book, InstitutionId institution, EnvironmentId environment, Host host) {

    private static final LedgerState NAMED = new LedgerState("NAMED");

    /** Whose a name is after somebody has said so. */
    public enum Bond {
        /** The command's, since now. */
        NEW,
        /** The command's, since before. */
        OWN,
        /** Another command's. */
        ANOTHERS
    }

    /**
     * Says that a name is a command's.
     *
     * @param owner the name of the command's entry
     * @param kind what kind of name
     * @param name the institution's name, together with what makes it unique
     * @return true when it is this command's, now or since before
     */
    public boolean bind(LedgerKey owner, String kind, List<String> name) {
        return bond(owner, kind, name) != Bond.ANOTHERS;
    }

    /**
     * Says that a name is a command's.
     *
     * @param owner the name of the command's entry
     * @param kind what kind of name
     * @param name the institution's name, together with what makes it unique
     * @return whose it is
     */
    public Bond bond(LedgerKey owner, String kind, List<String> name) {
        StepContent content = StepContent.empty().with(StepContent.KEY, owner.id());
        if (book.append(place(kind, name), 0, NAMED, Standing.SETTLED, host.now(), content)
                .isPresent()) {
            return Bond.NEW;
        }
        return boundTo(kind, name).filter(owner::equals).isPresent() ? Bond.OWN : Bond.ANOTHERS;
    }

    /**
     * Whose a name is.
     *
     * @param kind what kind of name
     * @param name the institution's name
     * @return the name of the command's entry, empty when it is nobody's
     */
    public Optional<LedgerKey> boundTo(String kind, List<String> name) {
        return book.read(place(kind, name)).flatMap(this::owner);
    }

    /**
     * Says that a name is another command's after all.
     *
     * @param owner whose it was until now, by the name of the command's entry
     * @param next whose it is
     * @param kind what kind of name
     * @param name the institution's name
     * @return false when it was not the owner's any more
     */
    public boolean rebind(LedgerKey owner, LedgerKey next, String kind, List<String> name) {
        LedgerKey place = place(kind, name);
        StepContent content = StepContent.empty().with(StepContent.KEY, next.id());
        return book.read(place)
                .filter(entry -> owner(entry).filter(owner::equals).isPresent())
                .flatMap(entry -> book.append(place, entry.sequence(), NAMED, Standing.SETTLED, host.now(), content))
                .isPresent();
    }

    private Optional<LedgerKey> owner(LedgerEntry entry) {
        return book.content(entry, entry.steps().size() - 1)
                .text(StepContent.KEY)
                .map(LedgerKey::new);
    }

    /**
     * Where it stands whose a name is.
     *
     * @param kind what kind of name
     * @param name the institution's name
     * @return the name of the entry
     */
    public LedgerKey place(String kind, List<String> name) {
        List<String> parts = new ArrayList<>(List.of(environment.value(), institution.value(), kind));
        parts.addAll(name);
        return book.key("institution's name", parts);
    }
}
