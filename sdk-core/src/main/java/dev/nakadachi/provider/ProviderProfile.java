package dev.nakadachi.provider;

import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.spec.SpecRange;
import dev.nakadachi.spec.SpecVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine needs to know of one product of one institution, as facts with their sources. A provider folder
 * builds one and nothing else. Immutable and thread-safe.
 */
public final class ProviderProfile {

    private final InstitutionId institution;
    private final String displayName;
    private final SpecVersion specVersion;
    private final SpecRange specRange;
    private final OAuthFacts oauth;
    private final TokenCarrier carrier;
    private final CredentialKind credential;
    private final Optional<RequestNumbering> numbering;
    private final ErrorTable errors;
    private final List<ErrorShape> errorShapes;
    private final boolean errorsInsideSuccess;
    private final CallBudget budget;
    private final ServiceFacts service;
    private final Bindings bindings;
    private final List<Fact> facts;

    private ProviderProfile(Builder from) {
        this.institution = from.institution;
        this.displayName = from.displayName;
        this.specVersion = from.specVersion;
        this.specRange = from.specRange;
        this.oauth = from.oauth;
        this.carrier = from.carrier;
        this.credential = from.credential;
        this.numbering = Optional.ofNullable(from.numbering);
        this.errors = from.errors;
        this.errorShapes = List.copyOf(from.errorShapes);
        this.errorsInsideSuccess = from.errorsInsideSuccess;
        this.budget = from.budget;
        this.service = from.service;
        this.bindings = from.bindings.copy();
        this.facts = List.copyOf(from.facts);
    }

    /** The same with what a connection may know better. */
    ProviderProfile(ProviderProfile from, OAuthFacts oauth, ServiceFacts service, CallBudget budget) {
        this.institution = from.institution;
        this.displayName = from.displayName;
        this.specVersion = from.specVersion;
        this.specRange = from.specRange;
        this.oauth = oauth;
        this.carrier = from.carrier;
        this.credential = from.credential;
        this.numbering = from.numbering;
        this.errors = from.errors;
        this.errorShapes = from.errorShapes;
        this.errorsInsideSuccess = from.errorsInsideSuccess;
        this.budget = budget;
        this.service = service;
        this.bindings = from.bindings;
        this.facts = from.facts;
    }

    /**
     * Starts a profile with what has no default.
     *
     * @param institution names it
     * @param displayName what a person reads
     * @param specVersion the spec version that calls are pinned to
     * @param oauth how consent and tokens work
     * @param errors the error table
     * @return a builder
     */
    public static Builder builder(
            InstitutionId institution,
            String displayName,
            SpecVersion specVersion,
            OAuthFacts oauth,
            ErrorTable errors) {
        return new Builder(institution, displayName, specVersion, oauth, errors);
    }

    /**
     * The name.
     *
     * @return the name
     */
    public InstitutionId institution() {
        return institution;
    }

    /**
     * What a person reads.
     *
     * @return the institution's own name
     */
    public String displayName() {
        return displayName;
    }

    /**
     * The spec version of calls that ask for none.
     *
     * @return the version
     */
    public SpecVersion specVersion() {
        return specVersion;
    }

    /**
     * The spec versions that the bindings speak.
     *
     * @return the range
     */
    public SpecRange specRange() {
        return specRange;
    }

    /**
     * How consent and tokens work.
     *
     * @return the facts
     */
    public OAuthFacts oauth() {
        return oauth;
    }

    /**
     * How a token travels unless a binding says otherwise.
     *
     * @return the carrier
     */
    public TokenCarrier carrier() {
        return carrier;
    }

    /**
     * What calls are authorised with unless a binding says otherwise.
     *
     * @return the credential
     */
    public CredentialKind credential() {
        return credential;
    }

    /**
     * How requests are numbered.
     *
     * @return the header, empty where the institution wants none
     */
    public Optional<RequestNumbering> numbering() {
        return numbering;
    }

    /**
     * The error table.
     *
     * @return the table
     */
    public ErrorTable errors() {
        return errors;
    }

    /**
     * The shapes of error bodies, tried in order.
     *
     * @return the shapes
     */
    public List<ErrorShape> errorShapes() {
        return errorShapes;
    }

    /**
     * Whether an error may stand in the body of a success.
     *
     * @return true when CLASSIFY has to look for the code of an error shape there
     */
    public boolean errorsInsideSuccess() {
        return errorsInsideSuccess;
    }

    /**
     * How many calls the institution is asked for.
     *
     * @return the budget
     */
    public CallBudget budget() {
        return budget;
    }

    /**
     * What the institution offers.
     *
     * @return the capabilities of all bound operations
     */
    public Set<Capability> capabilities() {
        return bindings.bound().keySet().stream().map(Operation::capability).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The bound operations.
     *
     * @return all of them
     */
    public Set<Operation<?, ?>> operations() {
        return bindings.bound().keySet();
    }

    /**
     * How the institution speaks an operation.
     *
     * @param operation the operation
     * @param <I> its input
     * @param <O> its result
     * @return the binding, empty when the institution does not offer it
     */
    @SuppressWarnings("unchecked") // bind() stores each binding under its own operation, so the types agree
    public <I, O> Optional<Binding<I, O>> binding(Operation<I, O> operation) {
        return Optional.ofNullable((Binding<I, O>) bindings.bound().get(operation));
    }

    /**
     * What the caller has to configure before the institution can be asked this.
     *
     * @param operation an operation without a binding
     * @return what to configure, empty where the institution does not offer the operation
     */
    public Optional<String> remedyFor(Operation<?, ?> operation) {
        return Optional.ofNullable(bindings.remedies().get(operation));
    }

    /**
     * What the caller has to configure before a user can consent to a capability of which nothing is bound yet.
     *
     * @param capability a capability that is not offered
     * @return what to configure, empty where the institution does not offer it at all
     */
    public Optional<String> remedyFor(Capability capability) {
        return bindings.remedyFor(capability);
    }

    /**
     * When the institution answers and how much at once.
     *
     * @return the facts
     */
    public ServiceFacts service() {
        return service;
    }

    /**
     * The fact sheet.
     *
     * @return every fact with its source, in the order of the profile
     */
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public String toString() {
        return "ProviderProfile[" + institution + " " + specVersion + "]";
    }

    /** Collects a profile. Not thread-safe. */
    public static final class Builder {

        private final InstitutionId institution;
        private final String displayName;
        private final SpecVersion specVersion;
        private final ErrorTable errors;
        private final List<ErrorShape> errorShapes = new ArrayList<>();
        private final Bindings bindings = Bindings.empty();
        private final List<Fact> facts = new ArrayList<>();
        private OAuthFacts oauth;
        private SpecRange specRange;
        private boolean errorsInsideSuccess;
        private TokenCarrier carrier = TokenCarrier.bearer();
        private @Nullable RequestNumbering numbering;
        private CredentialKind credential = CredentialKind.ACCESS_TOKEN;
        private ServiceFacts service = ServiceFacts.unknown();
        private CallBudget budget = new CallBudget(8, 1, Duration.ofSeconds(1));

        private Builder(
                InstitutionId institution,
                String displayName,
                SpecVersion specVersion,
                OAuthFacts oauth,
                ErrorTable errors) {
            this.institution = Objects.requireNonNull(institution, "institution");
            this.displayName = Objects.requireNonNull(displayName, "displayName");
            this.specVersion = Objects.requireNonNull(specVersion, "specVersion");
            this.oauth = Objects.requireNonNull(oauth, "oauth");
            this.errors = Objects.requireNonNull(errors, "errors");
            this.specRange = SpecRange.only(specVersion);
        }

        /**
         * The spec versions that the bindings speak; the profile's own only, unless said.
         *
         * @param value the range
         * @return this
         */
        public Builder supports(SpecRange value) {
            specRange = value;
            return this;
        }

        /**
         * Changes how consent and tokens work, for a bank whose platform says one thing of most banks.
         *
         * @param change makes the facts of this institution from those so far; scopes stay unless it changes them
         * @param what the change in words, for the fact sheet
         * @param source where that is known from
         * @return this
         */
        public Builder oauth(UnaryOperator<OAuthFacts> change, String what, Source source) {
            oauth = change.apply(oauth);
            return fact("security profile", what, source);
        }

        /**
         * How a token travels; Bearer unless said.
         *
         * @param value the carrier
         * @param source where that is known from
         * @return this
         */
        public Builder carrier(TokenCarrier value, Source source) {
            carrier = value;
            return fact("token carrier", value.toString(), source);
        }

        /**
         * What calls are authorised with; the user's access token unless said.
         *
         * @param value the credential
         * @param source where that is known from
         * @return this
         */
        public Builder credential(CredentialKind value, Source source) {
            credential = value;
            return fact("credential", value.toString(), source);
        }

        /**
         * A shape of error bodies; several are tried in order.
         *
         * @param value the shape
         * @param source where that is known from
         * @return this
         */
        public Builder errorShape(ErrorShape value, Source source) {
            errorShapes.add(value);
            return fact("error body", value.code() + ", " + value.message(), source);
        }

        /**
         * Errors may stand in the body of a success: a code of the table there makes the answer an error.
         *
         * @param source where that is known from
         * @return this
         */
        public Builder errorsInsideSuccess(Source source) {
            errorsInsideSuccess = true;
            return fact("errors inside a success", "yes", source);
        }

        /**
         * How many calls the institution is asked for; 8 at once and 1 a second unless said.
         *
         * @param value the budget
         * @param source where that is known from
         * @return this
         */
        public Builder budget(CallBudget value, Source source) {
            budget = value;
            return fact("call budget", value.toString(), source);
        }

        /**
         * Leaves an operation open that the institution offers and of which path or message are not public: a call is
         * refused with {@code local.not-configured}, and {@code find} has no such facet.
         *
         * @param operation what the caller may configure
         * @param remedy what to configure, words for people
         * @param source where it is known from that the institution offers it
         * @return this
         */
        public Builder leaveOpen(Operation<?, ?> operation, String remedy, Source source) {
            bindings.remedies().put(operation, remedy);
            return fact("operation to configure", operation + ": " + remedy, source);
        }

        /**
         * Binds an operation.
         *
         * @param binding how the institution speaks it
         * @param source where that is known from
         * @return this
         */
        public Builder bind(Binding<?, ?> binding, Source source) {
            bindings.bind(binding);
            return fact("operation", binding.toString(), source);
        }

        /**
         * The scopes that a capability needs.
         *
         * @param capability the capability
         * @param values its scopes
         * @param source where that is known from
         * @return this
         */
        public Builder scopes(Capability capability, Set<String> values, Source source) {
            oauth = oauth.withScopes(capability, values);
            return fact("scope of " + capability, String.join(" ", new TreeSet<>(values)), source);
        }

        /**
         * Adds a product.
         *
         * @param product brings its own operations, scopes and facts
         * @return this
         */
        public Builder add(Product product) {
            product.addTo(this);
            return this;
        }

        /**
         * A fact that the engine does not act on but a reader needs.
         *
         * @param topic what it is about
         * @param value what holds
         * @param source where that is known from
         * @return this
         */
        public Builder fact(String topic, String value, Source source) {
            facts.add(new Fact(topic, value, source));
            return this;
        }

        /**
         * Numbers every request; none unless said.
         *
         * @param value the header
         * @param source where that is known from
         * @return this
         */
        public Builder numbering(RequestNumbering value, Source source) {
            numbering = Objects.requireNonNull(value, "value");
            return fact("request number", value.toString(), source);
        }

        /**
         * When the institution answers and how much at once; nothing known unless said.
         *
         * @param value the facts
         * @param source where they are known from
         * @return this
         */
        public Builder service(ServiceFacts value, Source source) {
            service = value;
            return fact("service", value.toString(), source);
        }

        /**
         * The profile.
         *
         * @return an immutable profile
         */
        public ProviderProfile build() {
            return new ProviderProfile(this);
        }
    }
}
