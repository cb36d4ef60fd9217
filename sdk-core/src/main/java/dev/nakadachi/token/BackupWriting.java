package dev.nakadachi.token;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;

/**
 * Puts a backup into a target. The name must say whether it is complete before its content is known, so a vault that
 * turns out to be damaged is written a second time, under the other name: the target keeps nothing of the first.
 */
final class BackupWriting {

    private final TokenVault vault;
    private final BackupTarget target;
    private final TokenCipher cipher;
    private final Host host;

    BackupWriting(TokenVault vault, BackupTarget target, TokenCipher cipher, Host host) {
        this.vault = vault;
        this.target = target;
        this.cipher = cipher;
        this.host = host;
    }

    BackupName put() {
        BackupHead head = BackupHead.create(cipher, host);
        BackupName name = BackupName.of(head.createdAt(), vault.id(), host);
        BackupPieces sound = BackupPieces.ofSoundVault(vault, new BackupFrames(cipher, head));
        try {
            target.put(name, new BackupContent(sound));
            return name;
        } catch (StoreException unsound) {
            if (!sound.metDamage()) {
                throw unsound;
            }
            return putIncomplete();
        }
    }

    private BackupName putIncomplete() {
        BackupHead head = BackupHead.create(cipher, host);
        BackupName name = BackupName.of(head.createdAt(), vault.id(), host).incomplete();
        target.put(name, new BackupContent(BackupPieces.namingGaps(vault, new BackupFrames(cipher, head))));
        return name;
    }
}
