package dev.nakadachi.internal.pipeline;

import dev.nakadachi.host.Host;
import dev.nakadachi.provider.RequestNumbering;
import dev.nakadachi.transport.WireRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** SIGN: gives a request a number of its own where the institution wants one. */
record Numbering(Host host) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** 32 characters, so that each takes 5 of the bits of a random byte and none is likelier than another. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    WireRequest number(WireRequest request, RequestNumbering as) {
        String day =
                DateTimeFormatter.BASIC_ISO_DATE.format(host.now().atZone(TOKYO).toLocalDate());
        StringBuilder value = new StringBuilder(day).append('-');
        byte[] random = new byte[as.length() - value.length()];
        host.nextBytes(random);
        for (byte one : random) {
            value.append(CHARACTERS.charAt(one & 31));
        }
        return request.plusHeader(as.header(), value.toString());
    }
}
