package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.CALLBACK;
import static dev.nakadachi.sandbox.endtoend.Application.session;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.sandbox.hoshizora.Hoshizora;
import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.HttpVersion;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** An application that holds the SDK as users do, with one consent at Hoshizora, and calls its API where it is told. */
final class WireUser implements AutoCloseable {

    private static final AccountId MAIN = new AccountId("H7-0000123");

    private final HoshizoraServer login = HoshizoraServer.start();
    private final Nakadachi nakadachi;
    private final GrantId grant;
    private int commands;

    WireUser(Path directory) {
        Keyset keyset = Keyset.generate();
        HastyHost host = new HastyHost();
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("vault"), keyset, host))
                .ledger(TransferLedger.of(new VolatileLedgerStore(), TokenCipher.jdk(keyset, host), keyset))
                .audit(AuditTrail.file(
                        directory.resolve("log"), directory.resolve("heads"), keyset, new NodeId("wire"), host))
                .transport(TransportOptions.standard()
                        .withTrustAnchors(TrustAnchors.of(
                                List.of(ServerIdentity.ofThisJvm().certificate()))))
                .host(host)
                .build();
        Connection<CorporateBank> connection =
                connection(Hoshizora.below(login.base()), HttpVersion.HTTP_1_1, CallOptions.defaults());
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        session("alice"),
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.TRANSFERS));
        URI callback = login.login.approve(start.authorizationUri(), login.base());
        grant = connection
                .consent()
                .finish(session("alice"), start.pending(), callback)
                .id();
    }

    /** The bank whose API lies at another address. */
    CorporateBank at(URI server, HttpVersion version, Duration deadline) {
        Endpoints endpoints = Hoshizora.below(login.base()).with(EndpointRole.API, URI.create(server + "/open/v3"));
        return connection(endpoints, version, CallOptions.defaults().withDeadline(deadline))
                .on(grant);
    }

    /** A new transfer: how it ended, and the code with it. */
    String transfer(CorporateBank bank) {
        try {
            return bank.transfers()
                    .submit(command())
                    .fold(
                            accepted -> "accepted",
                            rejected -> "rejected " + rejected.reason(),
                            undone -> "undone " + undone.state(),
                            unknown -> "unknown " + unknown.problem().code());
        } catch (NakadachiException undone) {
            boolean proven = undone.problem().execution() == Execution.NOT_EXECUTED;
            return (proven ? "undone " : "thrown in doubt ") + undone.problem().code();
        }
    }

    static String read(CorporateBank bank) {
        try {
            return bank.accounts().size() + " accounts";
        } catch (NakadachiException failed) {
            return failed.problem().code().value();
        }
    }

    @Override
    public void close() {
        nakadachi.close();
        login.close();
    }

    private Connection<CorporateBank> connection(Endpoints endpoints, HttpVersion version, CallOptions options) {
        return nakadachi.connect(
                Hoshizora.at(endpoints, version),
                ClientCredentials.of(
                        HoshizoraLogin.CLIENT, HoshizoraLogin.SECRET, ClientAuthentication.CLIENT_SECRET_POST),
                options);
    }

    private TransferCommand command() {
        Payee payee = new Payee(
                new BankCode("0310"),
                new BranchCode("101"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ｶ)ﾔﾏﾀﾞ"));
        commands++;
        return TransferCommand.builder(
                        new IdempotencyKey("wire-command-" + commands), MAIN, LocalDate.parse("2026-11-24"))
                .pay(Payment.of(payee, Money.yen(5_000)))
                .build();
    }
}
