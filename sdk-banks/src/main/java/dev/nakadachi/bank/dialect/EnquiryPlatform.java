package dev.nakadachi.bank.dialect;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.ProviderProfile;

/**
 * How several banks answer enquiries in the same words: a bank on a platform is a name and an address, and where the
 * platform of a bank is not public, the platform is what its user passes. It binds no transfer, and a bank on one that
 * does is refused by {@link #enquiriesOnly}. Made by dialects; immutable and thread-safe.
 */
@FunctionalInterface
public interface EnquiryPlatform {

    /**
     * Starts the profile of a bank with all that the platform says, each fact with its source.
     *
     * @param institution names the bank
     * @param displayName what a person reads
     * @return a builder, to which the bank adds its own facts
     */
    ProviderProfile.Builder profile(InstitutionId institution, String displayName);

    /**
     * The profile of a bank whose client only enquires: the one rule for all of them, since {@code find} hands out
     * whatever a profile binds.
     *
     * @param profile the bank's own, on whatever platform
     * @return the same
     * @throws dev.nakadachi.error.InvalidInputException when it binds an operation that does more than read
     */
    static ProviderProfile enquiriesOnly(ProviderProfile profile) {
        return Rule.<ProviderProfile>of(
                        "EnquiryPlatform",
                        "reads and does nothing else under a client that only enquires",
                        "leave out its operations that move money",
                        bank -> bank.operations().stream().allMatch(one -> one.safety() == Safety.READ))
                .check(profile);
    }
}
