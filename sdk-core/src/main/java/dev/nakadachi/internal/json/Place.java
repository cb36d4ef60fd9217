package dev.nakadachi.internal.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One open object or array: what was seen in it so far. Reused for the next one at the same depth. */
final class Place {

    /** Up to here comparing is cheaper than hashing. */
    private static final int FEW = 24;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern MANY_DIGITS = Pattern.compile(".*[0-9]{5}.*");

    private final List<String> names = new ArrayList<>();
    private @Nullable Set<String> manyNames;
    private boolean array;
    private int index;

    void open(Token start) {
        names.clear();
        manyNames = null;
        array = start == Token.ARRAY;
        index = -1;
    }

    boolean isArray() {
        return array;
    }

    void nextElement() {
        index++;
    }

    /** Returns false for a name that this object already has. */
    boolean add(String name) {
        if (names.size() >= FEW) {
            return addToMany(name);
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                return false;
            }
        }
        names.add(name);
        return true;
    }

    private boolean addToMany(String name) {
        if (manyNames == null) {
            manyNames = new HashSet<>(names);
        }
        names.add(name);
        return manyNames.add(name);
    }

    void appendTo(StringBuilder path, boolean indexed) {
        if (array && index >= 0) {
            path.append('[').append(indexed ? Integer.toString(index) : "").append(']');
        } else if (!names.isEmpty()) {
            path.append('.').append(printable(names.get(names.size() - 1)));
        }
    }

    /** A name may be a value in disguise, such as an account number as a key. */
    static String printable(String name) {
        boolean shown =
                PLAIN.matcher(name).matches() && !MANY_DIGITS.matcher(name).matches();
        return shown ? name : "?";
    }
}
