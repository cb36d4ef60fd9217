package dev.nakadachi.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code blocks of a page that are taken from a source file. */
final class Snippets {

    private static final Pattern BLOCK =
            Pattern.compile("(<!-- snippet: (\\S+)#(\\S+) -->\\n+```java\\n)(.*?)(?=```)", Pattern.DOTALL);
    private static final Pattern MARKER = Pattern.compile("<!-- snippet:");
    private static final Pattern JAVA = Pattern.compile("^```java$", Pattern.MULTILINE);

    private Snippets() {}

    /** The page with every marked block replaced by its region. */
    static String refresh(String page, Path top) throws IOException {
        if (MARKER.matcher(page).results().count()
                != BLOCK.matcher(page).results().count()) {
            throw new IllegalStateException("a snippet marker without a Java block right below it");
        }
        StringBuilder fresh = new StringBuilder();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            List<String> source = Files.readAllLines(top.resolve(block.group(2)));
            String region = region(source, block.group(3), block.group(2));
            block.appendReplacement(fresh, Matcher.quoteReplacement(block.group(1) + region));
        }
        return block.appendTail(fresh).toString();
    }

    /** How many Java blocks of a page have no marker. */
    static long bareJavaBlocks(String page) {
        return JAVA.matcher(page).results().count()
                - BLOCK.matcher(page).results().count();
    }

    /** The lines between {@code // tag::name} and {@code // end::name}, moved to the left edge. */
    static String region(List<String> source, String name, String file) {
        List<String> bare = source.stream().map(String::strip).toList();
        int from = bare.indexOf("// tag::" + name);
        int to = bare.indexOf("// end::" + name);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no region " + name);
        }
        return String.join("\n", source.subList(from + 1, to)).stripIndent() + "\n";
    }
}
