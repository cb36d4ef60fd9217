package dev.nakadachi.bank.gmoaozoranotices;

import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.notice.NoticeDelivery;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.util.List;

/** How the control of delivery looks on the wire (Swagger 1.1.10): pure functions. */
final class Mapping {

    private static final String EVENT = "va-deposit-transaction";

    private Mapping() {}

    static ApiRequest delivery(NoticeDelivery command, EncodeContext context) {
        return ApiRequest.post(
                "/subscribe",
                JsonWriter.write(out -> out.text(
                                "subscribeStatus",
                                switch (command.wanted()) {
                                    case STOPPED -> "0";
                                    case STARTED -> "1";
                                })
                        .objects("eventTypes", List.of(EVENT), (event, to) -> to.text("eventType", event))));
    }

    /** The answer is empty: that it is a success says it all. */
    static CommandOutcome<NoticeDelivery.Wanted> delivered(NoticeDelivery asked, ApiAnswer answer) {
        return new CommandOutcome.Accepted<>(asked.wanted());
    }
}
