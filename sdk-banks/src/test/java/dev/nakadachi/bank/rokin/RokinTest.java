package dev.nakadachi.bank.rokin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.dialect.Spoken;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RokinTest {

    private static final Endpoints ANYWHERE = House.below(Spoken.TEST, Spoken.BASE);

    /** Names: the federation's page. Numbers: github zengin-code/source-data. */
    @Test
    void thereAreThirteenAndEachHasItsNumber() {
        Map<String, String> banks = Stream.of(RokinBank.values())
                .collect(Collectors.toMap(
                        RokinBank::displayName, bank -> bank.code().value()));
        assertThat(banks)
                .containsOnly(
                        Map.entry("北海道労働金庫", "2951"),
                        Map.entry("東北労働金庫", "2954"),
                        Map.entry("中央労働金庫", "2963"),
                        Map.entry("新潟県労働金庫", "2965"),
                        Map.entry("長野県労働金庫", "2966"),
                        Map.entry("静岡県労働金庫", "2968"),
                        Map.entry("北陸労働金庫", "2970"),
                        Map.entry("東海労働金庫", "2972"),
                        Map.entry("近畿労働金庫", "2978"),
                        Map.entry("中国労働金庫", "2984"),
                        Map.entry("四国労働金庫", "2987"),
                        Map.entry("九州労働金庫", "2990"),
                        Map.entry("沖縄県労働金庫", "2997"));
    }

    @Test
    void eachBankIsAnInstitutionOfItsOwn() {
        assertThat(Stream.of(RokinBank.values())
                        .map(bank -> Banks.rokin(bank, House.standard(), ANYWHERE)
                                .profile()
                                .institution())
                        .distinct())
                .hasSize(13);
        assertThat(Rokin.federation().on(House.standard(), ANYWHERE).profile().institution())
                .hasToString("rokin-federation");
    }

    @Test
    void theBankIsTheSameOnAnyPlatform() {
        EnquiryPlatform parasol = ParaSol.standard();
        Endpoints endpoints = ParaSol.below(Spoken.TEST, Spoken.BASE, RokinBank.CHUO.code());
        Institution<EnquiryBank> chuo = Banks.rokin(RokinBank.CHUO, parasol, endpoints);
        assertThat(chuo.profile().institution()).hasToString("rokin-chuo");
        assertThat(chuo.profile().displayName()).isEqualTo("中央労働金庫");
        assertThat(chuo.endpoints().require(EndpointRole.API))
                .hasToString("https://bank.example/parasol/v1/banks/2963");
        assertThat(chuo.profile().operations())
                .isEqualTo(Banks.rokin(RokinBank.CHUO, House.standard(), ANYWHERE)
                        .profile()
                        .operations());
    }
}
