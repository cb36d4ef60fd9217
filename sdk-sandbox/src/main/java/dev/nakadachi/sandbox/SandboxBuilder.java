package dev.nakadachi.sandbox;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.CardQuirk;
import dev.nakadachi.sandbox.card.IssuerOptions;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoQuirk;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.Partner;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Sandbox}; everything has a default. Not thread-safe; may be started more than once. */
public final class SandboxBuilder {

    private static final Rule<Duration> LIFETIME = Rule.of(
            "maximumLifetime",
            "is 1 second to 24 hours",
            "start a new sandbox for a longer run",
            time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(Duration.ofHours(24)) <= 0);
    private static final Rule<Duration> TOKEN_LIFE = Rule.of(
            "accessTokenLife",
            "is 1 second to 365 days",
            "pass a life in that range",
            time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(Duration.ofDays(365)) <= 0);
    private static final Rule<Duration> PERMISSION_LIFE = Rule.of(
            "permissionLife",
            "is 1 second to 3,650 days",
            "pass a life in that range",
            time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(Duration.ofDays(3_650)) <= 0);
    private static final Rule<String> SCOPE = Rule.pattern(
            "scope",
            "[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128}",
            "is one token of RFC 6749 section 3.3",
            "pass scopes one by one");
    private static final Rule<Long> LINES = Rule.of(
            "historyLines", "is 0 to 100,000,000", "pass a number in that range", n -> n >= 0 && n <= 100_000_000);
    private static final Rule<Long> STATEMENT_LINES =
            Rule.of("statementLines", "is 1 to 100,000", "pass a number in that range", n -> n >= 1 && n <= 100_000);

    private final Set<String> scopes = new LinkedHashSet<>();
    private final List<Dialect> dialects = new ArrayList<>();
    private final Set<GmoQuirk> quirks = new LinkedHashSet<>();
    private final Set<CardQuirk> cardQuirks = new LinkedHashSet<>();
    private final List<URI> redirectUris = new ArrayList<>();
    private boolean browser;
    private Duration maximumLifetime = Duration.ofHours(1);
    private Duration accessTokenLife = Duration.ofHours(1);
    private Duration permissionLife = Duration.ofDays(365);
    private Partner partner = Partner.demo();
    private ServerProfile profile = ServerProfile.plain();
    private long historyLines = 1_200;
    private long statementLines = 48;
    private long seed = 310;
    private @Nullable Consumer<Bank> accounts;

    SandboxBuilder() {}

    /**
     * Serves the consent page over plain loopback HTTP, so that a person sees no certificate warning.
     *
     * @return this
     */
    public SandboxBuilder forBrowser() {
        browser = true;
        return this;
    }

    /**
     * Registers a redirect URI.
     *
     * @param uri https, or http on the loopback
     * @return this
     */
    public SandboxBuilder redirectUri(URI uri) {
        redirectUris.add(uri);
        return this;
    }

    /**
     * When a forgotten sandbox stops by itself, in real time. Default 1 hour.
     *
     * @param time 1 second to 24 hours
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public SandboxBuilder maximumLifetime(Duration time) {
        maximumLifetime = LIFETIME.check(time);
        return this;
    }

    /**
     * How long an access token works, in virtual time. Default 1 hour; the bank publishes no number.
     *
     * @param time 1 second to 365 days
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public SandboxBuilder accessTokenLife(Duration time) {
        accessTokenLife = TOKEN_LIFE.check(time);
        return this;
    }

    /**
     * How long refreshing can extend one consent, in virtual time. Default 365 days; the consent pages show when it
     * ends, and then the refresh token is refused.
     *
     * @param time 1 second to 3,650 days
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public SandboxBuilder permissionLife(Duration time) {
        permissionLife = PERMISSION_LIFE.check(time);
        return this;
    }

    /**
     * Who asks for consent, in the words of the consent pages. Default {@link Partner#demo}.
     *
     * @param provider its words
     * @return this
     */
    public SandboxBuilder partner(Partner provider) {
        partner = provider;
        return this;
    }

    /**
     * How the client has to authenticate, at both institutions; changes the profile. Default: by header or form.
     *
     * @param method the registered method
     * @return this
     */
    public SandboxBuilder clientMethod(ClientMethod method) {
        profile = profile.withClientMethod(method);
        return this;
    }

    /**
     * How strict the authorisation servers of both institutions are and what they speak. Default
     * {@link ServerProfile#plain}.
     *
     * @param value the whole profile, client method included
     * @return this
     */
    public SandboxBuilder profile(ServerProfile value) {
        profile = value;
        return this;
    }

    /**
     * Lets a scope be asked for beside those that are publicly known of the bank.
     *
     * @param scope one scope
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is not one token
     */
    public SandboxBuilder scope(String scope) {
        scopes.add(SCOPE.check(scope));
        return this;
    }

    /**
     * Other accounts than the usual ones, at every institution.
     *
     * @param opening opens them at a bank that has none; called once for each institution
     * @return this
     */
    public SandboxBuilder accounts(Consumer<Bank> opening) {
        accounts = Objects.requireNonNull(opening, "opening");
        return this;
    }

    /**
     * Opens one more institution, beside the bank and the card issuer that are always there; one that starts its paths
     * like one of these takes its place.
     *
     * @param dialect how it speaks; its paths start like those of no other that was added
     * @return this
     */
    public SandboxBuilder dialect(Dialect dialect) {
        dialects.add(dialect);
        return this;
    }

    /**
     * Makes answers of the bank differ from the specification.
     *
     * @param quirk one difference
     * @return this
     */
    public SandboxBuilder quirk(GmoQuirk quirk) {
        quirks.add(quirk);
        return this;
    }

    /**
     * How many lines the main account of alice has over the last 365 days. Default 1,200.
     *
     * @param lines 0 to 100,000,000
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public SandboxBuilder historyLines(long lines) {
        historyLines = LINES.check(lines);
        return this;
    }

    /**
     * How many lines a closed statement of the card issuer has. Default 48, two of every sort that it knows.
     *
     * @param lines 1 to 100,000
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public SandboxBuilder statementLines(long lines) {
        statementLines = STATEMENT_LINES.check(lines);
        return this;
    }

    /**
     * Makes answers of the card issuer break a rule.
     *
     * @param quirk one break
     * @return this
     */
    public SandboxBuilder quirk(CardQuirk quirk) {
        cardQuirks.add(quirk);
        return this;
    }

    /**
     * What the institutions' figures are drawn from; the same seed gives the same figures.
     *
     * @param value any number
     * @return this
     */
    public SandboxBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Starts the servers.
     *
     * @return the running sandbox; close it
     * @throws dev.nakadachi.error.InvalidInputException when a redirect URI has a shape that is not allowed, or no port
     *     is free
     */
    public Sandbox start() {
        SandboxOptions options = new SandboxOptions(
                browser,
                maximumLifetime,
                accessTokenLife,
                permissionLife,
                partner,
                profile,
                Set.copyOf(scopes),
                List.copyOf(dialects),
                Set.copyOf(quirks),
                historyLines,
                seed,
                Optional.ofNullable(accounts),
                new IssuerOptions(seed, statementLines, cardQuirks));
        return Opening.open(options, List.copyOf(redirectUris));
    }
}
