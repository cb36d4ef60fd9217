package dev.nakadachi.audit;

import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Heads as files {@code <chain>.head} of one directory; other files in it are left alone. */
final class FileHeadStorage implements HeadStorage {

    private static final String SUFFIX = ".head";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}\\.head");

    private final FilePort files;

    FileHeadStorage(FilePort files) {
        this.files = files;
    }

    @Override
    public List<ChainId> chains() {
        try {
            return files.list().stream()
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> new ChainId(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StoreFailure.failed("listing heads", e);
        }
    }

    @Override
    public Optional<byte[]> read(ChainId chain) {
        try {
            return files.read(chain.value() + SUFFIX);
        } catch (IOException e) {
            throw StoreFailure.failed("reading a head", e);
        }
    }

    @Override
    public void replace(ChainId chain, byte[] sealed) {
        try {
            files.replace(chain.value() + SUFFIX, sealed);
        } catch (IOException e) {
            throw StoreFailure.failed("sealing the head", e);
        }
    }

    @Override
    public void close() {
        // A port owns nothing between calls.
    }
}
