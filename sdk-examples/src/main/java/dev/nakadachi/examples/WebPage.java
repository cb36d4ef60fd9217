package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.nakadachi.consent.ConsentNotice;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An answer to a browser: a page, or the way to another one. Everything in it is escaped. */
record WebPage(int status, String location, String html) {

    static WebPage of(int status, String title, String... parts) {
        return of(status, Locale.ENGLISH, title, parts);
    }

    static WebPage of(int status, Locale reader, String title, String... parts) {
        return new WebPage(
                status,
                "",
                "<!doctype html><html lang=\"" + reader.getLanguage() + "\"><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title)
                        + " - Your application</title><h1>" + escaped(title) + "</h1>" + String.join("", parts)
                        + "</html>");
    }

    /** After a form the browser asks anew (303), so that going back sends nothing twice. */
    static WebPage goTo(URI address) {
        return new WebPage(303, address.toString(), "");
    }

    static String text(String words) {
        return "<p>" + escaped(words) + "</p>";
    }

    static String alert(String words) {
        return "<p role=\"alert\">" + escaped(words) + "</p>";
    }

    static String button(String action, String words) {
        return "<form method=\"post\" action=\"" + escaped(action) + "\"><button>" + escaped(words)
                + "</button></form>";
    }

    /** Each item of the notice under its heading. */
    static String notice(ConsentNotice notice, Locale reader) {
        return notice.items().stream()
                .map(item -> "<dt>" + escaped(item.topic().label().in(reader)) + "</dt>"
                        + item.lines().stream()
                                .map(line -> "<dd>" + escaped(line.in(reader)) + "</dd>")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    static String link(URI address, String words) {
        return "<p><a href=\"" + escaped(address.toString()) + "\">" + escaped(words) + "</a></p>";
    }

    static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] body = html.getBytes(UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store"); // a page of accounts stays on no shared machine
        headers.set("Referrer-Policy", "no-referrer"); // the address of the callback holds a code
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        if (!location.isEmpty()) {
            headers.set("Location", location);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
