package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.sandbox.oauth.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scopes of an institution in words; the words are the sandbox's own. Immutable. */
public final class ScopeWords {

    private final List<Entry> entries;

    private ScopeWords(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * No words.
     *
     * @return a scope stands for itself
     */
    public static ScopeWords none() {
        return new ScopeWords(List.of());
    }

    /**
     * With words for one more scope. The page lists scopes in this order, those without words last.
     *
     * @param ending the scope, or its part after a contract type, such as {@code account} of {@code private:account}
     * @param words what it permits
     * @return a copy
     */
    public ScopeWords with(String ending, Words words) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(ending, words));
        return new ScopeWords(longer);
    }

    /**
     * Where a scope stands on the page.
     *
     * @param scope as a request names it
     * @return the place of its words, from 0; the number of words for one without
     */
    public int place(String scope) {
        return find(scope).map(entries::indexOf).orElse(entries.size());
    }

    /**
     * What a scope permits.
     *
     * @param scope as a request names it
     * @return its words, empty when it has none
     */
    public Optional<Words> of(String scope) {
        return find(scope).map(Entry::words);
    }

    private Optional<Entry> find(String scope) {
        return entries.stream()
                .filter(entry -> scope.equals(entry.ending()) || scope.endsWith(":" + entry.ending()))
                .findFirst();
    }

    private record Entry(String ending, Words words) {}
}
