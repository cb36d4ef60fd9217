package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.virtual.Notice;

/** How a notice is written, delivered or fetched. */
final class NoticeWords {

    private final GmoMembers members;
    private final VirtualWords words;

    NoticeWords(GmoMembers members, VirtualWords words) {
        this.members = members;
        this.words = words;
    }

    byte[] message(Notice notice) {
        return JsonWriter.write(body -> write(notice, body));
    }

    void write(Notice notice, JsonWriter to) {
        to.text("messageId", notice.id());
        members.dateTime(to, "timestamp", notice.madeAt());
        to.object("account", account -> words.behind(notice.line().account().account(), account));
        to.object("vaTransaction", line -> words.line(notice.line(), line));
    }
}
