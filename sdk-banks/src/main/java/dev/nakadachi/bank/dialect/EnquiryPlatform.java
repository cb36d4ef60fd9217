package dev.nakadachi.bank.dialect;

import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.ProviderProfile;

/**
 * How several banks answer enquiries in the same words: a bank on a platform is a name and an address, and where the
 * platform of a bank is not public, the platform is what its user passes. It binds no transfer. Made by dialects;
 * immutable and thread-safe.
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
}
