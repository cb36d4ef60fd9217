package dev.nakadachi.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of one document in order, strict: a duplicate member, too deep nesting or anything after the document is
 * broken. Not thread-safe.
 */
public final class TokenSource implements AutoCloseable {

    private final JsonParser parser;
    private final Repeats repeats;
    private final List<Place> places = new ArrayList<>();
    private int depth;

    private TokenSource(JsonParser parser, Repeats repeats) {
        this.parser = parser;
        this.repeats = repeats;
    }

    private enum Repeats {
        BROKEN,
        LEFT_TO_THE_READER
    }

    /**
     * Starts reading.
     *
     * @param utf8 the document
     * @return the tokens
     */
    public static TokenSource of(InputStream utf8) {
        return of(utf8, Repeats.BROKEN);
    }

    /**
     * Starts reading for a reader that judges itself whether a member may be there twice.
     *
     * @param utf8 the document
     * @return the tokens; a duplicate member is a name like any other
     */
    public static TokenSource withRepeats(InputStream utf8) {
        return of(utf8, Repeats.LEFT_TO_THE_READER);
    }

    private static TokenSource of(InputStream utf8, Repeats repeats) {
        try {
            return new TokenSource(JacksonFactory.SHARED.createParser(utf8), repeats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The next token.
     *
     * @return the token, {@link Token#END} behind the last one
     * @throws BrokenJson when the bytes are not one well-formed document
     */
    public Token next() throws BrokenJson {
        JsonToken raw;
        try {
            raw = parser.nextToken();
        } catch (JsonProcessingException | CharConversionException e) {
            throw broken("is not well-formed JSON in UTF-8 within the limits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (raw == null) {
            return Token.END;
        }
        if (depth > 0 && raw != JsonToken.END_ARRAY && places.get(depth - 1).isArray()) {
            places.get(depth - 1).nextElement();
        }
        return switch (raw) {
            case START_OBJECT -> open(Token.OBJECT);
            case START_ARRAY -> open(Token.ARRAY);
            case END_OBJECT -> close(Token.OBJECT_END);
            case END_ARRAY -> close(Token.ARRAY_END);
            case FIELD_NAME -> named();
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            default -> throw broken("is no JSON");
        };
    }

    private Token open(Token start) throws BrokenJson {
        if (depth == JacksonFactory.MAX_DEPTH) {
            throw broken("is nested too deeply");
        }
        if (depth == places.size()) {
            places.add(new Place());
        }
        places.get(depth++).open(start);
        return start;
    }

    private Token close(Token end) {
        depth--;
        return end;
    }

    private Token named() throws BrokenJson {
        boolean first = places.get(depth - 1).add(text());
        if (!first && repeats == Repeats.BROKEN) {
            throw broken("is there twice");
        }
        return Token.NAME;
    }

    /**
     * The text of the current name, string or number, as the document has it.
     *
     * @return the text
     * @throws BrokenJson when a string is not well-formed
     */
    public String text() throws BrokenJson {
        try {
            return parser.getText();
        } catch (JsonProcessingException | CharConversionException e) {
            throw broken("is not well-formed JSON in UTF-8 within the limits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the current token is.
     *
     * @return such as {@code $.transactions[3].amount}
     */
    public String path() {
        return path(true);
    }

    /**
     * Where the current token is, the same for every element of a list.
     *
     * @return such as {@code $.transactions[].amount}
     */
    public String pathOfKind() {
        return path(false);
    }

    private String path(boolean indexed) {
        StringBuilder path = new StringBuilder("$");
        for (int i = 0; i < depth; i++) {
            places.get(i).appendTo(path, indexed);
        }
        return path.toString();
    }

    /**
     * A failure at the current token.
     *
     * @param reason what is wrong with it, without any value
     * @return the failure, not thrown
     */
    public BrokenJson broken(String reason) {
        return new BrokenJson(reason, path(), parser.currentTokenLocation().getByteOffset());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
