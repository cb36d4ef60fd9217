package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.secret.Secret;
import java.time.InstantSource;

/**
 * What stands behind the answers of one institution. Every institution of a sandbox opens with the same people,
 * accounts, lines and cards, and what is then moved at one is not seen at another. Closed by nature, hence a record.
 *
 * @param bank people, accounts, transactions and transfers
 * @param cards cards, statements and lines
 * @param clock the virtual clock
 * @param client the application that is registered here
 * @param secret what the institution shares with that application
 * @param door who may ask
 */
public record BackOffice(Bank bank, Issuer cards, InstantSource clock, ClientId client, Secret secret, Door door) {}
