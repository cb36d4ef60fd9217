package dev.nakadachi.examples.guide;

import dev.nakadachi.sandbox.campaign.Campaign;
import dev.nakadachi.sandbox.campaign.CampaignReport;
import dev.nakadachi.sandbox.campaign.Intent;
import dev.nakadachi.sandbox.campaign.Machine;
import dev.nakadachi.sandbox.campaign.Subject;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Campaign page: a client of your own under the campaign. This one writes down first and never sends again. */
final class YourClient implements Subject {

    private static final URI ORDER = URI.create("https://bank.example/ganb/api/corporation/v1/transfer/request");
    private static final SendTerms TERMS = new SendTerms(Duration.ofSeconds(30), 1 << 20, ClientIdentity.none());

    static CampaignReport run(long schedules) {
        // tag::run
        CampaignReport report =
                Campaign.of(new YourClient()).telling(System.out::println).run(schedules);
        System.out.println(report.text());
        // end::run
        return report;
    }

    @Override
    public String name() {
        return "your client";
    }

    @Override
    public Running start(Machine machine) {
        return new OneRun(machine);
    }

    private record OneRun(Machine machine) implements Running {

        // tag::pay
        @Override
        public Word pay(Intent intent) {
            boolean first = machine.disk().create(intent.key(), bytes("SENT"));
            if (first) { // durable before a byte leaves, and by one caller only
                Delivery delivery = machine.transport().send(order(intent), TERMS); // instead of your HTTP client
                if (delivery instanceof Delivery.Answered answer
                        && answer.response().status() == 201) {
                    machine.disk().write(intent.key(), bytes("TAKEN"));
                }
            }
            return word(intent);
        }

        @Override
        public Word word(Intent intent) {
            return machine.disk()
                    .read(intent.key())
                    .map(row -> new String(row, StandardCharsets.UTF_8).equals("TAKEN") ? Word.TAKEN : Word.OPEN)
                    .orElse(Word.NOT_SENT);
        }
        // end::pay

        @Override
        public Word cancel(Intent intent) {
            return Word.OPEN;
        }

        @Override
        public void lookAfter() {}

        @Override
        public void close() {}
    }

    private static WireRequest order(Intent intent) {
        Headers headers = Headers.none()
                .plus(new HeaderName("Idempotency-Key"), intent.key())
                .plus(new HeaderName("Content-Type"), "application/json");
        return WireRequest.of(
                HttpMethod.POST,
                ORDER,
                headers,
                bytes(String.format(
                        Locale.ROOT,
                        """
                {"accountId":"%s","transferDesignatedDate":"%s","transferDateHolidayCode":"1",
                 "totalCount":"1","totalAmount":"%d","transfers":[{"itemId":"1","transferAmount":"%d",
                 "beneficiaryBankCode":"%s","beneficiaryBranchCode":"%s","accountTypeCode":"1",
                 "accountNumber":"%s","beneficiaryName":"%s"}]}""",
                        intent.account(),
                        intent.day(),
                        intent.yen(),
                        intent.yen(),
                        Intent.BANK,
                        Intent.BRANCH,
                        intent.payee(),
                        Intent.NAME)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
