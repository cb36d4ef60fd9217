package dev.nakadachi.provider;

/**
 * A product of an institution that a contract may add to another, such as transfers to enquiries: its operations,
 * scopes and facts join the profile, so that one consent and one connection serve both. Made by provider folders;
 * immutable and thread-safe.
 */
@FunctionalInterface
public interface Product {

    /**
     * Adds the operations, scopes and facts of the product.
     *
     * @param profile the profile of the institution
     */
    void addTo(ProviderProfile.Builder profile);
}
