package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.MasterKey;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;

/** Guide, steps 2 and 3. */
final class Opening {

    private Opening() {}

    static void makeKeys() {
        // tag::keys
        Keyset keyset = Keyset.generate();
        Secret text = keyset.toSecret(); // put this into your secret store, once
        Keyset again = Keyset.parse(text); // at every start, from the secret store
        // end::keys
        again.currentKeyId();
    }

    static Keyset keepKeys(Path keys, Path passphrase) {
        // tag::master
        MasterKey master = MasterKey.passphraseFile(passphrase); // or environment, pkcs11, or your KMS
        Keyset.generate().write(keys, master); // once
        Keyset keyset = Keyset.read(keys, master); // at every start
        // end::master
        return keyset;
    }

    static Connection<CorporateBank> open(Path data, Path otherVolume, Keyset keyset, StopSwitch stop, Secret secret) {
        // tag::open
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(data.resolve("tokens"), keyset))
                .ledger(TransferLedger.encryptedFile(data.resolve("ledger"), keyset))
                .audit(AuditTrail.file(data.resolve("log"), otherVolume.resolve("heads"), keyset))
                .stopSwitch(stop)
                .build();
        Connection<CorporateBank> bank = nakadachi.connect(
                Banks.gmoAozoraCorporate(GmoAozora.PRODUCTION),
                ClientCredentials.of(new ClientId("your-client-id"), secret, ClientAuthentication.CLIENT_SECRET_BASIC));
        // end::open
        return bank;
    }
}
