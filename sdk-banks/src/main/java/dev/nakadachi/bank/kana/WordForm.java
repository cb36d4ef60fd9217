package dev.nakadachi.bank.kana;

import dev.nakadachi.bank.kana.Abbreviation.Kind;
import dev.nakadachi.bank.kana.Abbreviation.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of the table of abbreviations as it stands in a name.
 *
 * @param word the word
 * @param spelled whether it stands there as a whole
 * @param units how many units it takes
 */
record WordForm(Abbreviation word, boolean spelled, int units) {

    private static final List<Spelling> SPELLINGS =
            Abbreviation.published().stream().map(Spelling::of).toList();

    /** All words that a name has at a place. */
    static List<WordForm> at(List<NameUnit> name, int start) {
        List<WordForm> found = new ArrayList<>();
        for (Spelling spelling : SPELLINGS) {
            spelling.addTo(found, name, start);
        }
        return found;
    }

    /** Whether the word can be told from the name itself, so that it may be missing in the other name. */
    boolean standsAlone() {
        return word.kind() != Kind.BUSINESS;
    }

    /** Whether both are the same word, or a short form and a whole word that it stands for. */
    boolean isSameWord(WordForm other) {
        boolean sameShortForm = word.kind() == other.word.kind() && word.kana().equals(other.word.kana());
        return word.equals(other.word) || (sameShortForm && !(spelled && other.spelled));
    }

    private static boolean has(List<NameUnit> name, int start, List<NameUnit> wanted) {
        if (name.size() - start < wanted.size()) {
            return false;
        }
        for (int at = 0; at < wanted.size(); at++) {
            NameUnit there = name.get(start + at);
            if (there.base() != wanted.get(at).base()
                    || there.mark() != wanted.get(at).mark()) {
                return false;
            }
        }
        return true;
    }

    private record Spelling(
            Abbreviation word, List<NameUnit> reading, List<NameUnit> head, List<NameUnit> middle, List<NameUnit> end) {

        static Spelling of(Abbreviation word) {
            return new Spelling(
                    word,
                    NameUnit.of(word.reading().value()),
                    NameUnit.of(word.at(Place.HEAD).value()),
                    NameUnit.of(word.at(Place.MIDDLE).value()),
                    NameUnit.of(word.at(Place.END).value()));
        }

        void addTo(List<WordForm> found, List<NameUnit> name, int start) {
            if (has(name, start, reading)) {
                found.add(new WordForm(word, true, reading.size()));
            }
            if (has(name, start, middle)) {
                found.add(new WordForm(word, false, middle.size()));
            } else if (start == 0 && has(name, start, head)) {
                found.add(new WordForm(word, false, head.size()));
            } else if (start + end.size() == name.size() && has(name, start, end)) {
                found.add(new WordForm(word, false, end.size()));
            }
        }
    }
}
