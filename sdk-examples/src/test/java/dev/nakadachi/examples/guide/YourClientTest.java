package dev.nakadachi.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.campaign.SubjectResult;
import org.junit.jupiter.api.Test;

/** The client of the campaign page: careful, and without anything that asks the bank afterwards. */
class YourClientTest {

    @Test
    void aClientOfYourOwnRunsThroughTheCampaign() {
        SubjectResult result = YourClient.run(300).results().get(0);
        assertThat(result.schedules()).isEqualTo(300);
        assertThat(result.leftOpen()).as("it asks nobody afterwards").isPositive();
        assertThat(result.failures())
                .as("it knows of no backup, no limit and no swapped answer")
                .isNotEmpty();
    }
}
