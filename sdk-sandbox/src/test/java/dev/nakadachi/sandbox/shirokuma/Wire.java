package dev.nakadachi.sandbox.shirokuma;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling. */
final class Wire {

    static final JsonShape ACCOUNTS = JsonShape.of("$", "kensuu")
            .withList("kouzaIchiran", JsonShape.of("kouzaIchiran[]", "kouza shiten shumoku meigi"));
    static final JsonShape BALANCE = JsonShape.of("$", "kouza shumoku fugou zandaka kijunbi");
    static final JsonShape LINES = JsonShape.of("$", "kouza peeji zenPeeji")
            .withList("meisai", JsonShape.of("meisai[]", "hi fugou kingaku ato tekiyou"));

    private Wire() {}
}
