package dev.nakadachi.bank.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.minna.MinnaBank;
import dev.nakadachi.bank.rokin.Rokin;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.Source;
import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that has no transfers must not sit on a profile that has: {@code find} would hand them out. */
class EnquiriesOnlyTest {

    private static final Endpoints ANYWHERE =
            House.below(Spoken.TEST, Spoken.BASE).with(EndpointRole.JWKS, URI.create(Spoken.BASE + "/keys"));
    private static final InstitutionId BANK = new InstitutionId("sample");
    private static final EnquiryPlatform MOVING = (id, name) -> House.standard()
            .profile(id, name)
            .bind(
                    Binding.of(
                            TransferOperations.CANCEL,
                            (command, context) -> {
                                throw new AssertionError("never asked");
                            },
                            answer -> {
                                throw new AssertionError("never read");
                            }),
                    Source.unknown());

    /** Everybody who puts a client without transfers on a platform that is passed. */
    private static Stream<Named<Function<EnquiryPlatform, Institution<? extends BankClient>>>> banks() {
        return Stream.of(
                Named.of("enquiry", platform -> Banks.enquiry(BANK, "見本銀行", platform, ANYWHERE)),
                Named.of("corporate enquiry", platform -> Banks.corporateEnquiry(BANK, "見本銀行", platform, ANYWHERE)),
                Named.of("minna", platform -> MinnaBank.personal().on(platform, ANYWHERE)),
                Named.of("labour bank", platform -> Rokin.of(RokinBank.TOKAI).on(platform, ANYWHERE)),
                Named.of("federation", platform -> Rokin.federation().on(platform, ANYWHERE)));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aPlatformThatMovesMoneyIsRefused(Function<EnquiryPlatform, Institution<? extends BankClient>> bank) {
        assertThatThrownBy(() -> bank.apply(MOVING))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reads and does nothing else");
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aPlatformThatReadsIsTaken(Function<EnquiryPlatform, Institution<? extends BankClient>> bank) {
        assertThat(bank.apply(House.standard().withDepositNotices()).profile().operations())
                .extracting(Operation::safety)
                .containsOnly(Safety.READ);
    }
}
