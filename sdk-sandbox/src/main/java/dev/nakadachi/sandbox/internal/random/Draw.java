package dev.nakadachi.sandbox.internal.random;

/** Numbers drawn from a seed and a place, always the same ones. Immutable. */
public final class Draw {

    private final long seed;

    private Draw(long seed) {
        this.seed = seed;
    }

    public static Draw from(long seed) {
        return new Draw(seed);
    }

    /** The draw of one place below this one. */
    public Draw at(long place) {
        long z = seed + (place + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return new Draw(z ^ (z >>> 31));
    }

    public long below(long bound) {
        return Math.floorMod(seed, bound);
    }

    public long bits() {
        return seed;
    }
}
