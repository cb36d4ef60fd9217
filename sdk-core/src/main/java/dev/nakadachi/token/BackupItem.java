package dev.nakadachi.token;

import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.secret.SecretAccess;
import java.util.Optional;

/** What one frame of a backup holds, before it is sealed. */
sealed interface BackupItem {

    /** The bytes, the first of which says which kind of item follows. */
    byte[] toBytes();

    /** A living entry, with the name that it had: a tombstone of it in another backup knows no more than that. */
    @SuppressWarnings("ArrayRecordComponent") // items are never compared
    record Living(byte[] names, RecordKey key, EntryAddress address, long version, byte[] clear) implements BackupItem {

        private static final int MARK = 'L';

        static Living of(byte[] names, RecordKey key, VaultEntry entry) {
            return new Living(
                    names,
                    key,
                    entry.address(),
                    entry.version(),
                    entry.content(SecretAccess.explicit()).orElseThrow());
        }

        @Override
        public byte[] toBytes() {
            return new FieldWriter()
                    .octet(MARK)
                    .bytes(names)
                    .text(key.id())
                    .bytes(AddressCodec.write(address))
                    .number(version)
                    .bytes(clear)
                    .toBytes();
        }

        @Override
        public String toString() {
            return "Living[" + address + ", version " + version + "]";
        }
    }

    /**
     * The trace of a deleted entry. A tombstone holds no owner, so it is known by the record's name, which means
     * something only where names are made with the same root.
     */
    @SuppressWarnings("ArrayRecordComponent") // items are never compared
    record Tombstone(byte[] names, RecordKey key, long version) implements BackupItem {

        private static final int MARK = 'D';

        @Override
        public byte[] toBytes() {
            return new FieldWriter()
                    .octet(MARK)
                    .bytes(names)
                    .text(key.kind())
                    .text(key.id())
                    .number(version)
                    .toBytes();
        }
    }

    /** What the vault held and could not open: its name stands for it, so that nobody takes the backup for whole. */
    record Missing(DamagedEntry entry) implements BackupItem {

        private static final int MARK = 'M';
        private static final byte[] UNKNOWN = {};

        @Override
        public byte[] toBytes() {
            return new FieldWriter()
                    .octet(MARK)
                    .text(entry.key().kind())
                    .text(entry.key().id())
                    .bytes(entry.address().map(AddressCodec::write).orElse(UNKNOWN))
                    .octet(entry.keyMissing() ? 1 : 0)
                    .toBytes();
        }
    }

    /** The last item: how many stand before it. A file without it was cut. */
    record End(long entries, long tombstones, long missing) implements BackupItem {

        private static final int MARK = 'E';

        @Override
        public byte[] toBytes() {
            return new FieldWriter()
                    .octet(MARK)
                    .number(entries)
                    .number(tombstones)
                    .number(missing)
                    .toBytes();
        }
    }

    /** Reads what {@link #toBytes} gave; it was authenticated before. */
    static BackupItem read(byte[] bytes) {
        FieldReader in = new FieldReader("an item of a token backup", bytes);
        BackupItem item = switch (in.octet()) {
            case Living.MARK -> living(in);
            case Tombstone.MARK -> new Tombstone(in.bytes(), new RecordKey(in.text(), in.text()), in.number());
            case Missing.MARK -> missing(in);
            case End.MARK -> new End(in.number(), in.number(), in.number());
            default -> throw in.damaged("is of a sort that this version does not know");
        };
        in.expectEnd();
        return item;
    }

    private static Missing missing(FieldReader in) {
        RecordKey key = new RecordKey(in.text(), in.text());
        byte[] address = in.bytes();
        return new Missing(new DamagedEntry(
                key,
                address.length == 0 ? Optional.empty() : Optional.of(AddressCodec.read(address)),
                in.octet() == 1));
    }

    private static Living living(FieldReader in) {
        byte[] names = in.bytes();
        String id = in.text();
        EntryAddress address = AddressCodec.read(in.bytes());
        return new Living(names, new RecordKey(address.kind(), id), address, in.number(), in.bytes());
    }
}
