package dev.nakadachi.sandbox.bank.transfer;

/** How the customer's company has set up its users. */
public enum Users {
    /** One user does all. */
    SINGLE,
    /** Business-ID management (ビジネスID管理): one applies, another approves. */
    BUSINESS_IDS
}
