package dev.nakadachi.provider;

import dev.nakadachi.policy.CallBudget;
import java.util.Objects;
import java.util.function.Function;

/**
 * One product of one institution in one of its environments, with the type of client that it can serve: an institution
 * that only answers enquiries has a client type without transfers. Immutable and thread-safe.
 *
 * @param <C> the client
 */
public final class Institution<C> {

    private final ProviderProfile profile;
    private final Endpoints endpoints;
    private final Function<Calls, C> client;

    /**
     * An institution.
     *
     * @param profile its facts
     * @param endpoints its addresses
     * @param client makes the domain client of a grant
     */
    public Institution(ProviderProfile profile, Endpoints endpoints, Function<Calls, C> client) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.endpoints = Objects.requireNonNull(endpoints, "endpoints");
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * The life of a consent, as the institution has told you: seldom is it public.
     *
     * @param value the facts
     * @return a copy
     */
    public Institution<C> withGrants(GrantFacts value) {
        return knowing(
                profile.oauth().withGrants(Objects.requireNonNull(value, "value")),
                profile.service(),
                profile.budget());
    }

    /**
     * How many calls it takes, as the institution has agreed with you.
     *
     * @param value the budget
     * @return a copy
     */
    public Institution<C> withBudget(CallBudget value) {
        return knowing(profile.oauth(), profile.service(), Objects.requireNonNull(value, "value"));
    }

    /**
     * Service hours and limits, as the institution has told you: seldom are they public.
     *
     * @param value the facts
     * @return a copy
     */
    public Institution<C> withService(ServiceFacts value) {
        return knowing(profile.oauth(), Objects.requireNonNull(value, "value"), profile.budget());
    }

    private Institution<C> knowing(OAuthFacts oauth, ServiceFacts service, CallBudget budget) {
        return new Institution<>(new ProviderProfile(profile, oauth, service, budget), endpoints, client);
    }

    /**
     * Its facts.
     *
     * @return the profile
     */
    public ProviderProfile profile() {
        return profile;
    }

    /**
     * Its addresses.
     *
     * @return the endpoints
     */
    public Endpoints endpoints() {
        return endpoints;
    }

    /**
     * Makes the domain client of a grant.
     *
     * @param calls the way into the pipeline
     * @return a client
     */
    public C client(Calls calls) {
        return client.apply(calls);
    }

    @Override
    public String toString() {
        return "Institution[" + profile.institution() + ", " + endpoints.environment() + "]";
    }
}
