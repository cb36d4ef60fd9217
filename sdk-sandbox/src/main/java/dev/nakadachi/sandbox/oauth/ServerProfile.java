package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.provider.AssertionAudience;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.secret.SigningAlgorithm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How strict the authorisation servers of a sandbox are and what they speak: start from a preset, change by
 * {@code with}. Immutable and thread-safe.
 */
public final class ServerProfile {

    private final Draft choices;

    private ServerProfile(Draft choices) {
        this.choices = choices;
    }

    /**
     * The default: code flow with PKCE, a client secret by header or form, Bearer tokens.
     *
     * @return the start of a chain of {@code with}
     */
    public static ServerProfile plain() {
        return new ServerProfile(new Draft());
    }

    /**
     * Like FAPI 1.0 Advanced with JARM: client certificates, certificate-bound tokens, signed requests and responses in
     * PS256, and PKCE.
     *
     * @return the start of a chain of {@code with}
     */
    public static ServerProfile fapi1Advanced() {
        return plain().withClientMethod(ClientMethod.TLS_CLIENT_AUTH)
                .withConstraint(SenderConstraint.CERTIFICATE)
                .withClientAlgorithm(SigningAlgorithm.PS256)
                .withResponseAlgorithm(SigningAlgorithm.PS256)
                .with(ServerRule.SIGNED_REQUESTS_ONLY, ServerRule.SIGNED_RESPONSES_ONLY);
    }

    /**
     * Like the FAPI 2.0 Security Profile with DPoP: pushed requests, {@code private_key_jwt} in ES256, {@code iss},
     * nonces at the authorisation server and at resources, a proof at revocation, and refresh tokens without rotation
     * (section 5.3.2.1 forbids it but in extraordinary circumstances).
     *
     * @return the start of a chain of {@code with}
     */
    public static ServerProfile fapi2Dpop() {
        return plain().withClientMethod(ClientMethod.PRIVATE_KEY_JWT)
                .withConstraint(SenderConstraint.DPOP)
                .withRotation(RefreshRotation.none())
                .with(
                        ServerRule.PUSHED_REQUESTS_ONLY,
                        ServerRule.DPOP_NONCE_AT_SERVER,
                        ServerRule.DPOP_NONCE_AT_RESOURCE,
                        ServerRule.DPOP_AT_REVOCATION);
    }

    /**
     * Like the FAPI 2.0 Security Profile with mutual TLS: pushed requests, {@code private_key_jwt} in ES256,
     * certificate-bound tokens, {@code iss}, and refresh tokens without rotation.
     *
     * @return the start of a chain of {@code with}
     */
    public static ServerProfile fapi2MutualTls() {
        return plain().withClientMethod(ClientMethod.PRIVATE_KEY_JWT)
                .withConstraint(SenderConstraint.CERTIFICATE)
                .withRotation(RefreshRotation.none())
                .with(ServerRule.PUSHED_REQUESTS_ONLY);
    }

    /**
     * Says how the client has to authenticate. Default: by header or form.
     *
     * @param value the registered method
     * @return a copy
     */
    public ServerProfile withClientMethod(ClientMethod value) {
        return with(next -> next.clientMethod = value);
    }

    /**
     * Says whom client assertions have to name. Default: the issuer.
     *
     * @param value the one text that {@code aud} has to be
     * @return a copy
     */
    public ServerProfile withAssertionAudience(AssertionAudience value) {
        return with(next -> next.assertionAudience = value);
    }

    /**
     * Says what the client signs with, assertions and request objects. Default ES256.
     *
     * @param value the one registered algorithm; every other is refused
     * @return a copy
     */
    public ServerProfile withClientAlgorithm(SigningAlgorithm value) {
        return with(next -> next.clientAlgorithm = value);
    }

    /**
     * Says to whom access tokens are bound. Default: to nobody.
     *
     * @param value the constraint; what it needs is demanded at the token endpoint and at every resource
     * @return a copy
     */
    public ServerProfile withConstraint(SenderConstraint value) {
        return with(next -> next.constraint = value);
    }

    /**
     * Says what becomes of a refresh token when it is used. Default: it ends when the new one is given.
     *
     * @param value the rule; unknown counts as the default
     * @return a copy
     */
    public ServerProfile withRotation(RefreshRotation value) {
        return with(next -> next.rotation = value);
    }

    /**
     * Says what a refresh token does that comes again after its time. Default: it ends the whole consent.
     *
     * @param value the answer
     * @return a copy
     */
    public ServerProfile withReuse(ReuseAnswer value) {
        return with(next -> next.reuse = value);
    }

    /**
     * Says what the server signs authorisation responses with. Default ES256.
     *
     * @param value PS256, ES256 or RS256
     * @return a copy
     */
    public ServerProfile withResponseAlgorithm(SigningAlgorithm value) {
        return with(next -> next.responseAlgorithm = JwsAlgorithm.valueOf(value.name()));
    }

    /**
     * Lets the server give an ID token with every token answer whose consent has {@code openid}. Default: none.
     *
     * @param algorithm what it is signed with; HS256 with the client's secret
     * @return a copy
     */
    public ServerProfile withIdTokens(JwsAlgorithm algorithm) {
        return with(next -> next.idTokens = algorithm);
    }

    /**
     * Adds rules.
     *
     * @param values to those that hold already
     * @return a copy
     */
    public ServerProfile with(ServerRule... values) {
        Set<ServerRule> grown = new LinkedHashSet<>(choices.rules);
        grown.addAll(List.of(values));
        return with(next -> next.rules = Set.copyOf(grown));
    }

    /**
     * Whether a port has to ask for certificates.
     *
     * @return true when client or tokens are bound to one
     */
    public boolean needsCertificates() {
        return choices.clientMethod.byCertificate() || choices.constraint == SenderConstraint.CERTIFICATE;
    }

    /**
     * How the client authenticates.
     *
     * @return the registered method
     */
    public ClientMethod clientMethod() {
        return choices.clientMethod;
    }

    /**
     * What the client signs with.
     *
     * @return the registered algorithm
     */
    public SigningAlgorithm clientAlgorithm() {
        return choices.clientAlgorithm;
    }

    /**
     * Whom assertions have to name.
     *
     * @return the audience
     */
    public AssertionAudience assertionAudience() {
        return choices.assertionAudience;
    }

    /**
     * Whom tokens are bound to.
     *
     * @return the constraint
     */
    public SenderConstraint constraint() {
        return choices.constraint;
    }

    /**
     * What happens to refresh tokens.
     *
     * @return the rotation
     */
    public RefreshRotation rotation() {
        return choices.rotation;
    }

    /**
     * What a used refresh token does that comes again.
     *
     * @return the answer
     */
    public ReuseAnswer reuse() {
        return choices.reuse;
    }

    /**
     * What signed responses are signed with.
     *
     * @return the algorithm
     */
    public JwsAlgorithm responseAlgorithm() {
        return choices.responseAlgorithm;
    }

    /**
     * What ID tokens are signed with.
     *
     * @return the algorithm, empty when none are given
     */
    public Optional<JwsAlgorithm> idTokens() {
        return Optional.ofNullable(choices.idTokens);
    }

    /**
     * What the published keys are for.
     *
     * @return algorithms, none of them symmetric
     */
    public Set<JwsAlgorithm> serverAlgorithms() {
        return Stream.concat(Stream.of(choices.responseAlgorithm), idTokens().stream())
                .filter(JwsAlgorithm::asymmetric)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether responses carry {@code iss} (RFC 9207).
     *
     * @return false with {@link ServerRule#NO_ISSUER_PARAMETER}
     */
    public boolean issuerParameter() {
        return !follows(ServerRule.NO_ISSUER_PARAMETER);
    }

    /**
     * Whether a rule holds.
     *
     * @param rule the rule
     * @return true when it was added
     */
    public boolean follows(ServerRule rule) {
        return choices.rules.contains(rule);
    }

    private ServerProfile with(Consumer<Draft> change) {
        Draft next = choices.copy();
        change.accept(next);
        return new ServerProfile(next);
    }

    /** Never changed once a profile holds it; reached through a final field, so every thread sees it whole. */
    private static final class Draft implements Cloneable {

        private ClientMethod clientMethod = ClientMethod.BASIC_OR_POST;
        private AssertionAudience assertionAudience = AssertionAudience.ISSUER;
        private SigningAlgorithm clientAlgorithm = SigningAlgorithm.ES256;
        private SenderConstraint constraint = SenderConstraint.NONE;
        private @Nullable JwsAlgorithm idTokens;
        private JwsAlgorithm responseAlgorithm = JwsAlgorithm.ES256;
        private RefreshRotation rotation = RefreshRotation.diesAtIssue();
        private ReuseAnswer reuse = ReuseAnswer.END_FAMILY;
        private Set<ServerRule> rules = Set.of();

        private Draft copy() {
            try {
                return (Draft) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError("it is cloneable", e);
            }
        }
    }
}
