package dev.nakadachi.sandbox.dialect.mufg;

import dev.nakadachi.sandbox.dialect.Door.Enquiry;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who asks, by the key; and whether the request has a number of its own. Thread-safe. */
final class Gateway {

    private static final String KEY = "key-of-";
    private static final int NUMBER = 25;

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    Handler forKey(Enquiry enquiry) {
        return request -> {
            try {
                return enquiry.answer(user(request), request);
            } catch (Refusal refused) {
                return refused.reply();
            }
        };
    }

    private String user(Request request) {
        String key = request.header("X-IBM-Client-Id").orElse("");
        if (!key.startsWith(KEY)) {
            throw new MufgRefusal(401, "Client id not registered.");
        }
        String number = request.header("X-BTMU-Seq-No").orElse("");
        if (number.length() != NUMBER) {
            throw new MufgRefusal(400, "X-BTMU-Seq-No has 25 characters.");
        }
        if (!numbers.add(number)) {
            throw new MufgRefusal(400, "X-BTMU-Seq-No was used before.");
        }
        return key.substring(KEY.length());
    }
}
