package dev.nakadachi.examples.guide;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.bank.dialect.parasol.ParaSolItem;
import dev.nakadachi.bank.dialect.parasol.ParaSolNames;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import java.net.URI;
import java.util.Map;

/** Guide: banks whose platform is an argument. */
final class Platforms {

    private static final EnvironmentId PRODUCTION = new EnvironmentId("production");

    private Platforms() {}

    static Institution<EnquiryBank> regional(URI host) {
        // tag::parasol
        ParaSolNames names = ParaSolNames.none() // every name and code: from the specification of your contract
                .with(ParaSolItem.LINES, "your_name_for_the_list")
                .with(ParaSolItem.AMOUNT, "your_name_for_amounts")
                .withDirections(Map.of("your code for in", Direction.Kind.IN, "for out", Direction.Kind.OUT))
                .withStates(Map.of("your code for normal", LineState.Kind.BOOKED))
                .withAccountTypes(Map.of("your code for ordinary", AccountType.Kind.ORDINARY))
                .withDates("uuuuMMdd");
        Institution<EnquiryBank> bank = Banks.enquiry(
                new InstitutionId("bank-of-kyoto"),
                "京都銀行",
                ParaSol.standard().withNames(names),
                ParaSol.below(PRODUCTION, host, new BankCode("0158")));
        // end::parasol
        return bank;
    }

    static Institution<CorporateEnquiryBank> house(URI base) {
        // tag::house
        Institution<CorporateEnquiryBank> bank = Banks.corporateEnquiry(
                new InstitutionId("example-union"),
                "見本信用組合",
                House.standard().withDepositNotices(),
                House.below(PRODUCTION, base));
        // end::house
        return bank;
    }

    static Institution<EnquiryBank> labourBank(EnquiryPlatform fromYourContract, Endpoints endpoints) {
        // tag::rokin
        Institution<EnquiryBank> chuo = Banks.rokin(RokinBank.CHUO, fromYourContract, endpoints);
        // end::rokin
        return chuo;
    }
}
