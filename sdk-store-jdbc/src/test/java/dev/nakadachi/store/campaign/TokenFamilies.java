package dev.nakadachi.store.campaign;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The consents of the token server and their tokens, by one rule of rotation at a time. Thread-safe. */
final class TokenFamilies {

    private final UnaryOperator<String> idTokens;
    private final Map<String, Refresh> refreshes = new HashMap<>();
    private final Map<String, Family> accesses = new HashMap<>();
    private Rotation rotation = Rotation.SINGLE_USE;
    private boolean withinGrace = true;
    private int issued;
    private int calls;

    /** Told how an ID token is made of a nonce. */
    TokenFamilies(UnaryOperator<String> idTokens) {
        this.idTokens = idTokens;
    }

    /** An answer of the token endpoint. */
    record Issued(int status, String json) {}

    /** From now on, for all consents. */
    synchronized void rotateBy(Rotation rule) {
        rotation = rule;
        withinGrace = true;
    }

    /** The time of grace is over for what was used until now. */
    synchronized void endGrace() {
        withinGrace = false;
    }

    /** How many refreshes were asked for since the last time this was called. */
    synchronized int takeCalls() {
        int taken = calls;
        calls = 0;
        return taken;
    }

    synchronized Issued begin(String code) {
        return issue(new Family(code.replaceFirst("code-", "")));
    }

    synchronized Issued refresh(String token) {
        calls++;
        Refresh refresh = refreshes.get(token);
        if (refresh == null || refresh.family.dead || !works(refresh)) {
            if (refresh != null && rotation == Rotation.FAMILY_REVOCATION) {
                refresh.family.dead = true;
            }
            return new Issued(400, "{\"error\":\"invalid_grant\"}");
        }
        refresh.used = true;
        refresh.family.newestUsed = Math.max(refresh.family.newestUsed, refresh.number);
        if (rotation == Rotation.NONE) {
            String access = access(refresh.family);
            return new Issued(
                    200, "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        }
        return issue(refresh.family);
    }

    synchronized boolean accepts(String access) {
        Family family = accesses.get(access);
        return family != null && !family.dead;
    }

    private boolean works(Refresh refresh) {
        return switch (rotation) {
            case NONE -> true;
            case SINGLE_USE, FAMILY_REVOCATION -> !refresh.used;
            case DIES_AT_FIRST_USE -> refresh.number >= refresh.family.newestUsed;
            case GRACE -> !refresh.used || withinGrace;
        };
    }

    private Issued issue(Family family) {
        String access = access(family);
        int number = ++issued;
        refreshes.put("refresh-" + number, new Refresh(family, number));
        return new Issued(
                200,
                "{\"access_token\":\"" + access + "\",\"refresh_token\":\"refresh-" + number + "\"," + idToken(family)
                        + "\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private String idToken(Family family) {
        return family.nonce.isEmpty() ? "" : "\"id_token\":\"" + idTokens.apply(family.nonce) + "\",";
    }

    private String access(Family family) {
        String access = "access-" + ++issued;
        accesses.put(access, family);
        return access;
    }

    private static final class Family {
        private final String nonce;
        private boolean dead;
        private int newestUsed;

        private Family(String nonce) {
            this.nonce = nonce;
        }
    }

    private static final class Refresh {
        private final Family family;
        private final int number;
        private boolean used;

        private Refresh(Family family, int number) {
            this.family = family;
            this.number = number;
        }
    }
}
