package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.EdiInfo;
import org.jspecify.annotations.Nullable;

/** What the payee's books are told: EDI information or two codes, in the same 20 bytes. */
record TransferReference(
        boolean marked,
        @Nullable EdiInfo edi,
        @Nullable ReferenceCode first,
        @Nullable ReferenceCode second) {

    static final TransferReference NONE = new TransferReference(false, null, null, null);

    static TransferReference of(EdiInfo edi) {
        return new TransferReference(true, edi, null, null);
    }

    static TransferReference of(ReferenceCode first, ReferenceCode second) {
        return new TransferReference(false, null, first, second);
    }
}
