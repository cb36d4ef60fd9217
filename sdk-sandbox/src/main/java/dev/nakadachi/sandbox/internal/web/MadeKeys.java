package dev.nakadachi.sandbox.internal.web;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** A key store that keytool made, with the password of its keys. */
final class MadeKeys {

    private final KeyStore store;
    private final char[] password;

    MadeKeys(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    KeyStore store() {
        return store;
    }

    char[] password() {
        return password.clone();
    }

    X509Certificate certificate(String alias) {
        try {
            return (X509Certificate) store.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** A store that holds one of the keys only, so that its owner can show nothing else. */
    KeyStore only(String alias) {
        try {
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, store.getKey(alias, password), password, store.getCertificateChain(alias));
            return one;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException("a key store that was just made cannot be read", cause);
    }
}
