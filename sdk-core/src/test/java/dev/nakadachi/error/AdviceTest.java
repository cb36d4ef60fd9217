package dev.nakadachi.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

    /** No program is wrong: somebody decides, and then the same command goes under the same key. */
    @ParameterizedTest
    @ValueSource(
            strings = {"local.stopped", "local.limit-exceeded", "local.payee-not-listed", "local.second-person-missing"
            })
    void whatARuleOfThePartnersOwnRefusesIsHisOperatorsToDecide(String code) {
        Advice advice = new ErrorCode(code).advice();

        assertThat(advice.action()).isEqualTo(Advice.Action.OPERATOR_DECIDES);
        assertThat(advice.retry()).isEqualTo(Advice.Retry.NEVER);
        assertThat(advice.remedy()).doesNotContain("new key");
    }
}
