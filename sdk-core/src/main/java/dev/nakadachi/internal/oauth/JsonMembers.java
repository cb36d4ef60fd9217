package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.internal.json.Token;
import dev.nakadachi.internal.json.TokenSource;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts and numbers at the top of a JSON object, as they are written; a duplicate member breaks it. */
final class JsonMembers {

    private JsonMembers() {}

    static Map<String, String> read(InputStream body) throws BrokenJson {
        Map<String, String> members = new LinkedHashMap<>();
        try (TokenSource source = TokenSource.of(body)) {
            if (source.next() != Token.OBJECT) {
                throw source.broken("is no object");
            }
            int depth = 1;
            String name = "";
            for (Token token = source.next(); token != Token.END; token = source.next()) {
                switch (token) {
                    case OBJECT, ARRAY -> depth++;
                    case OBJECT_END, ARRAY_END -> depth--;
                    case NAME -> name = source.text();
                    case TEXT, NUMBER -> {
                        if (depth == 1) {
                            members.put(name, source.text());
                        }
                    }
                    default -> {}
                }
            }
        }
        return members;
    }
}
