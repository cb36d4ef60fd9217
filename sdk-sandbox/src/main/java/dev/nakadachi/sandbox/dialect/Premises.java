package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.error.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where an institution is, what it can permit and what its pages say, as data. Immutable; the methods return a copy.
 */
public final class Premises {

    private static final Rule<String> BASE =
            Rule.pattern("base", "(/[a-z0-9][a-z0-9._-]*)+", "is a lower-case path", "pass a path such as /yourbank");

    private final String base;
    private final Signboard signboard;
    private final AuthorisationPaths paths;
    private final Set<String> scopes;
    private final ScopeWords words;
    private final Set<PremisesRule> rules;
    private final List<String> tokenHeader;
    private final List<String> approvals;
    private final Map<String, UnaryOperator<String>> tokenMembers;

    private Premises(
            String base,
            Signboard signboard,
            AuthorisationPaths paths,
            Collection<String> scopes,
            ScopeWords words,
            Collection<PremisesRule> rules,
            List<String> tokenHeader,
            List<String> approvals,
            Map<String, UnaryOperator<String>> tokenMembers) {
        this.base = base;
        this.signboard = signboard;
        this.paths = paths;
        this.scopes = Set.copyOf(scopes);
        this.words = words;
        this.rules = Set.copyOf(rules);
        this.tokenHeader = tokenHeader;
        this.approvals = approvals;
        this.tokenMembers = Map.copyOf(tokenMembers);
    }

    /**
     * An institution whose addresses all lie below a path, with a token endpoint at {@code base/oauth/token} and so on,
     * no scopes, and access tokens in {@code Authorization: Bearer}.
     *
     * @param base starts its paths and those of no other institution, such as {@code /yourbank}
     * @param signboard what its pages say
     * @return the premises
     * @throws dev.nakadachi.error.InvalidInputException when the base is no lower-case path
     */
    public static Premises below(String base, Signboard signboard) {
        return new Premises(
                BASE.check(base),
                signboard,
                AuthorisationPaths.below(base),
                Set.of(),
                ScopeWords.none(),
                Set.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /**
     * With addresses of its own.
     *
     * @param own where the authorisation server and the API are
     * @return a copy
     */
    public Premises at(AuthorisationPaths own) {
        return new Premises(base, signboard, own, scopes, words, rules, tokenHeader, approvals, tokenMembers);
    }

    /**
     * With scopes that may be asked for.
     *
     * @param names in the institution's spelling
     * @param inWords what the consent page says of them
     * @return a copy
     */
    public Premises permitting(Collection<String> names, ScopeWords inWords) {
        return new Premises(base, signboard, paths, names, inWords, rules, tokenHeader, approvals, tokenMembers);
    }

    /**
     * With a rule to keep to.
     *
     * @param rule one more
     * @return a copy
     */
    public Premises with(PremisesRule rule) {
        Set<PremisesRule> more = new LinkedHashSet<>(rules);
        more.add(rule);
        return new Premises(base, signboard, paths, scopes, words, more, tokenHeader, approvals, tokenMembers);
    }

    /**
     * With access tokens in a header of its own. A DPoP-bound token comes in {@code Authorization} all the same.
     *
     * @param name the header
     * @return a copy
     */
    public Premises takingTokensIn(String name) {
        return new Premises(base, signboard, paths, scopes, words, rules, List.of(name), approvals, tokenMembers);
    }

    /**
     * With a page where the customer answers the transfers that wait.
     *
     * @param path below the base
     * @return a copy
     */
    public Premises withApprovalsAt(String path) {
        return new Premises(base, signboard, paths, scopes, words, rules, tokenHeader, List.of(path), tokenMembers);
    }

    /**
     * With one more member in each token answer.
     *
     * @param name the member
     * @param valueOfUser its text, from the login name of who consented
     * @return a copy
     */
    public Premises withTokenMember(String name, UnaryOperator<String> valueOfUser) {
        Map<String, UnaryOperator<String>> more = new LinkedHashMap<>(tokenMembers);
        more.put(name, valueOfUser);
        return new Premises(base, signboard, paths, scopes, words, rules, tokenHeader, approvals, more);
    }

    /**
     * What all its addresses lie below, but for discovery documents.
     *
     * @return the path, without a slash at the end
     */
    public String base() {
        return base;
    }

    /**
     * How its paths start.
     *
     * @return the base, the discovery documents, and nothing of another institution
     */
    public List<String> starts() {
        List<String> starts = new ArrayList<>(List.of(base, paths.serverMetadata()));
        if (!paths.openIdConfiguration().startsWith(base)) {
            starts.add(paths.openIdConfiguration());
        }
        return starts;
    }

    /**
     * What its pages say.
     *
     * @return the signboard
     */
    public Signboard signboard() {
        return signboard;
    }

    /**
     * Where the authorisation server and the API are.
     *
     * @return paths
     */
    public AuthorisationPaths paths() {
        return paths;
    }

    /**
     * The scopes that may be asked for.
     *
     * @return in the institution's spelling
     */
    public Set<String> scopes() {
        return scopes;
    }

    /**
     * What the scopes permit.
     *
     * @return for the consent page
     */
    public ScopeWords words() {
        return words;
    }

    /**
     * Whether it keeps to a rule.
     *
     * @param rule any
     * @return true when it does
     */
    public boolean follows(PremisesRule rule) {
        return rules.contains(rule);
    }

    /**
     * Where access tokens come.
     *
     * @return the header, empty for {@code Authorization: Bearer}
     */
    public Optional<String> tokenHeader() {
        return tokenHeader.stream().findFirst();
    }

    /**
     * Where the customer answers transfers.
     *
     * @return the path, empty without such a page
     */
    public Optional<String> approvals() {
        return approvals.stream().findFirst();
    }

    /**
     * The further members of a token answer.
     *
     * @param user the login name of who consented
     * @return their texts by their names
     */
    public Map<String, String> tokenMembers(String user) {
        Map<String, String> texts = new LinkedHashMap<>();
        tokenMembers.forEach((name, value) -> texts.put(name, value.apply(user)));
        return texts;
    }
}
