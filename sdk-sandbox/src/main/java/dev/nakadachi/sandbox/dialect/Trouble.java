package dev.nakadachi.sandbox.dialect;

/** What every institution refuses in its own words. */
public enum Trouble {
    /** The request is not understood. */
    BAD_REQUEST(400),
    /** No token, or none that is good here. */
    TOKEN(401),
    /** The consent does not cover it. */
    RIGHT(403),
    /** The path does not exist. */
    PATH(404),
    /** The path does not have the method. */
    METHOD(405),
    /** Too many calls. */
    RATE(429),
    /** The institution failed. */
    FAILURE(500),
    /** Under maintenance. */
    MAINTENANCE(503);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /**
     * The usual status.
     *
     * @return three digits
     */
    public int status() {
        return status;
    }
}
