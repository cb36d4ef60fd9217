package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditFinding.Kind;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.secret.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String MANIFEST = "manifest.00000001.jsonl";
    private static final Secret OTHER_KEY = Secret.of("//////////////////////////////////////////8=");

    private final Log log = new Log();

    @Test
    void aShortenedManifestStopsTheNextOpeningSoThatNoNewHeadCoversTheTraces() {
        log.open().close();
        log.open().close();
        log.rewrite(MANIFEST, log.lines(MANIFEST).subList(0, 2));
        byte[] sealed = log.headFiles.content("manifest.head");

        assertTampered();

        assertThat(log.headFiles.content("manifest.head")).isEqualTo(sealed);
    }

    @Test
    void aManifestWithoutHeadStopsTheNextOpening() {
        log.open().close();
        log.open().close();
        log.headFiles.delete("manifest.head");

        assertTampered();
    }

    @Test
    void aMissingManifestWithAHeadStopsTheNextOpening() {
        log.open().close();
        log.files.delete(MANIFEST);

        assertTampered();
    }

    @Test
    void anotherKeyOfTheSameIdStopsTheNextOpening() {
        log.open().close();

        assertThatThrownBy(() -> log.open(AuditKeys.of("k1", OTHER_KEY), ChainLimits.USUAL))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("WRONG_KEY");
        assertThat(log.verify(AuditKeys.of("k1", OTHER_KEY)).findings())
                .extracting(AuditFinding::kind)
                .contains(Kind.WRONG_KEY);
    }

    @Test
    void keysChangeFromChainToChain() {
        try (AuditChain first = log.open()) {
            first.append(log.event(1));
        }
        AuditKeys changed = AuditKeys.of("k2", OTHER_KEY).withOlder("k1", Log.KEY);
        try (AuditChain second = log.open(changed, ChainLimits.USUAL)) {
            second.append(log.event(2));
        }
        log.open(changed, ChainLimits.USUAL).close();

        assertThat(log.verify(changed).findings()).isEmpty();
        assertThat(log.verify(changed).chains()).isEqualTo(3);
        assertThat(log.files.list())
                .filteredOn(name -> name.startsWith("manifest"))
                .hasSize(2);
        assertThat(log.verify(log.keys).intact()).isFalse();
    }

    @Test
    void twoWritersAddTheirChainsOneAfterTheOther() throws IOException {
        Closeable held = log.files.tryLock("manifest").orElseThrow();
        assertThatThrownBy(log::open).isInstanceOf(StoreException.class).hasMessageContaining("lock");
        held.close();

        log.open().close();

        // The refused writer has left a chain without events, as a crash would.
        assertThat(log.kinds()).containsExactly(Kind.CRASH_AT_OPENING);
        List<String> lines = log.lines(MANIFEST);
        assertThat(lines).hasSize(2);
    }

    private void assertTampered() {
        assertThatThrownBy(log::open)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED));
    }
}
