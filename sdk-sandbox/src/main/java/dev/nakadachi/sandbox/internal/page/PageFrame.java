package dev.nakadachi.sandbox.internal.page;

import static dev.nakadachi.sandbox.internal.page.Html.escape;

import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.web.Reply;
import java.util.Locale;

/** What all pages of an institution share: frame, sandbox notice, style and the headers that guard them. */
public final class PageFrame {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2733;--soft:#566474;--line:#d5dce4;--card:#fff;--page:#eef2f6;
            --accent:#0b5cad;--note:#7a3e00;--note-bg:#fff3d6}
            @media (prefers-color-scheme:dark){:root{--ink:#e8edf3;--soft:#a9b6c4;--line:#3a4653;--card:#1b232c;
            --page:#11161c;--accent:#6cb2ff;--note:#ffe2ad;--note-bg:#4a3410}}
            *{box-sizing:border-box}
            body{margin:0;word-break:auto-phrase;text-wrap:pretty;background:var(--page);color:var(--ink);
            font:1rem/1.65 system-ui,"Hiragino Sans","Noto Sans JP","Yu Gothic UI","IPAGothic",sans-serif}
            .note{margin:0;padding:.6rem 1rem;background:var(--note-bg);color:var(--note);text-align:center;text-wrap:balance;
            font-weight:700}
            main{max-width:34rem;margin:2rem auto;padding:1.75rem;background:var(--card);border:1px solid var(--line);
            border-radius:.75rem}
            header{display:flex;justify-content:space-between;gap:1rem;align-items:baseline;
            border-bottom:1px solid var(--line);padding-bottom:.75rem}
            .institution{margin:0;font-weight:700}.institution small{display:block;font-weight:400;color:var(--soft)}
            h1{font-size:1.4rem;line-height:1.35;margin:1.25rem 0 .75rem}
            a{color:var(--accent)}.language{white-space:nowrap}.scopes code{display:block}
            code{color:var(--soft);font-size:.85em;overflow-wrap:anywhere}
            .scopes{padding-left:1.25rem}.scopes li{margin:.35rem 0}
            fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1.25rem 0;padding:.25rem 1rem .5rem}
            legend{padding:0 .4rem;font-weight:700}
            .users{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
            label{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;cursor:pointer}
            input[type=radio]{width:1.2rem;height:1.2rem;accent-color:var(--accent)}
            .answers{display:flex;flex-wrap:wrap;gap:.75rem}
            button{flex:1 1 8rem;min-height:3rem;border-radius:.5rem;font:inherit;font-weight:700;cursor:pointer}
            .approve{background:#0b5cad;color:#fff;border:1px solid #0b5cad}
            .refuse{background:transparent;color:var(--ink);border:1px solid var(--soft)}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            @media (max-width:34rem){main{margin:.75rem;padding:1rem}h1{margin-top:1rem}}
            .terms{margin:0 0 1.25rem}.terms dt{margin-top:.9rem;font-size:.85rem;font-weight:700;color:var(--soft)}
            .terms dd{margin:.1rem 0 0}.terms ul{margin:0;padding-left:1.25rem}.terms li:first-child{margin-top:0}
            @media (min-width:48rem){main{max-width:46rem}.terms{display:grid;grid-template-columns:11rem 1fr;
            gap:.75rem 1.25rem}.terms dt,.terms dd{margin:0}.terms dt{line-height:1.9}}
            .after{color:var(--soft);font-size:.9rem;margin-bottom:0}
            """;

    private PageFrame() {}

    /**
     * A whole page.
     *
     * @param signboard whose page it is
     * @param language of its words
     * @param title what it is for
     * @param switchLanguage HTML of the link to the other language, empty without one
     * @param body HTML between the title and the end
     * @return the HTML text
     */
    public static String html(
            Signboard signboard, Language language, String title, String switchLanguage, String body) {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - %s</title>
                <style>%s</style>
                </head>
                <body>
                <p class="note" role="note">%s</p>
                <main>
                <header><p class="institution">%s<small>%s</small></p>%s</header>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """,
                language.tag(),
                escape(title),
                escape(language.of(signboard.name())),
                STYLE,
                escape(language.of(signboard.warning())),
                escape(language.of(signboard.name())),
                escape(language.of(signboard.dialect())),
                switchLanguage,
                escape(title),
                body);
    }

    /**
     * A page that no browser keeps, frames or gives a script.
     *
     * @param page the page
     * @return a copy with headers
     */
    public static Reply guarded(Reply page) {
        return page.withHeader("Cache-Control", "no-store")
                .withHeader("Referrer-Policy", "no-referrer")
                .withHeader("X-Frame-Options", "DENY")
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    }
}
