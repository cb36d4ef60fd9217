package dev.nakadachi.sandbox.bank.transfer;

/** Who approves a request. */
public enum Approval {
    /** The customer, on the page of the bank or by order of the test. */
    BY_CUSTOMER,
    /** The bank, with the request itself. */
    AT_ONCE
}
