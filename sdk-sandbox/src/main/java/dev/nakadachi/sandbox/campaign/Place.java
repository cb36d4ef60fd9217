package dev.nakadachi.sandbox.campaign;

/** Where the subject touches the world, and something can go wrong. */
enum Place {
    /** It sends a request that may move money. */
    ORDER,
    /** It asks the bank something. */
    ENQUIRY,
    /** It asks the bank for a new access token. */
    REFRESH,
    /** It makes bytes durable. */
    WRITE,
    /** It reads durable bytes. */
    READ
}
