package dev.nakadachi.token;

import java.util.List;
import java.util.Optional;

/**
 * One page of a scan. Closed by nature, hence a record.
 *
 * @param records the records in order
 * @param next the key to scan on after, empty when this was the last page
 */
public record RecordPage(List<StoredRecord> records, Optional<RecordKey> next) {

    /**
     * Copies the list.
     *
     * @param records as above
     * @param next as above
     */
    public RecordPage {
        records = List.copyOf(records);
    }
}
