package dev.nakadachi.sandbox.internal.oauth.jose;

import dev.nakadachi.json.JsonWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** A public key in the form of RFC 7517, EC on P-256 or RSA. Immutable. */
public final class Jwk {

    private static final int COORDINATE = 32;
    private static final Set<String> PRIVATE_PARTS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private final PublicKey key;

    private Jwk(PublicKey key) {
        this.key = key;
    }

    /**
     * A key of this JVM.
     *
     * @param key EC on P-256 or RSA
     * @return the key
     */
    public static Jwk of(PublicKey key) {
        return new Jwk(key);
    }

    /**
     * Reads a key.
     *
     * @param members its JSON object
     * @return the key
     * @throws BadJws when it has a private part, another type or curve, or a point that is not on the curve
     */
    public static Jwk read(Claims members) {
        if (members.names().stream().anyMatch(PRIVATE_PARTS::contains)) {
            // RFC 9449 section 4.3, check 7.
            throw new BadJws("the key contains a private key");
        }
        try {
            return switch (members.text("kty").orElse("")) {
                case "EC" -> new Jwk(ec(members));
                case "RSA" ->
                    new Jwk(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(whole(members, "n"), whole(members, "e"))));
                default -> throw new BadJws("the key is neither EC nor RSA");
            };
        } catch (GeneralSecurityException e) {
            throw new BadJws("the key is none", e);
        }
    }

    /**
     * The key for the JDK.
     *
     * @return EC or RSA
     */
    public PublicKey key() {
        return key;
    }

    /**
     * The thumbprint with SHA-256 (RFC 7638 section 3): the required members in the order of their names.
     *
     * @return 43 characters of Base64url
     */
    public String thumbprint() {
        String canonical = key instanceof ECPublicKey point
                ? String.format(
                        Locale.ROOT,
                        "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}",
                        coordinate(point.getW().getAffineX()),
                        coordinate(point.getW().getAffineY()))
                : String.format(
                        Locale.ROOT,
                        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}",
                        unsigned(((RSAPublicKey) key).getPublicExponent()),
                        unsigned(((RSAPublicKey) key).getModulus()));
        return Jws.encoded(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes the members.
     *
     * @param to the object of the key
     */
    public void writeTo(JsonWriter to) {
        if (key instanceof ECPublicKey point) {
            to.text("kty", "EC").text("crv", "P-256");
            to.text("x", coordinate(point.getW().getAffineX()))
                    .text("y", coordinate(point.getW().getAffineY()));
        } else {
            RSAPublicKey rsa = (RSAPublicKey) key;
            to.text("kty", "RSA").text("n", unsigned(rsa.getModulus())).text("e", unsigned(rsa.getPublicExponent()));
        }
    }

    /**
     * SHA-256, by which tokens name keys, certificates and other tokens.
     *
     * @param input any bytes
     * @return 32 bytes
     */
    public static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static PublicKey ec(Claims members) throws GeneralSecurityException {
        if (!members.text("crv").orElse("").equals("P-256")) {
            throw new BadJws("the curve is not P-256");
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec p256 = curve.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(whole(members, "x"), whole(members, "y"));
        if (!onCurve(point, p256)) {
            throw new BadJws("the point is not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, p256));
    }

    private static boolean onCurve(ECPoint point, ECParameterSpec p256) {
        BigInteger p = ((java.security.spec.ECFieldFp) p256.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger right = x.pow(3)
                .add(p256.getCurve().getA().multiply(x))
                .add(p256.getCurve().getB())
                .mod(p);
        return point.getAffineY().pow(2).mod(p).equals(right)
                && x.compareTo(p) < 0
                && point.getAffineY().compareTo(p) < 0;
    }

    private static BigInteger whole(Claims members, String name) {
        String text = members.text(name).orElseThrow(() -> new BadJws("the key is not whole"));
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new BadJws("the key is not Base64url", e);
        }
    }

    /** RFC 7518 section 6.2.1.2: always the full size of a coordinate. */
    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] full = new byte[COORDINATE];
        int from = Math.max(0, bytes.length - COORDINATE);
        System.arraycopy(bytes, from, full, COORDINATE - (bytes.length - from), bytes.length - from);
        return Jws.encoded(full);
    }

    /** RFC 7518 section 2, Base64urlUInt: the minimum number of octets. */
    private static String unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return Jws.encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
