package dev.nakadachi.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditKeys;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.kana.Abbreviation;
import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClaimName;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantChange;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.BackupPlan;
import dev.nakadachi.token.BackupSchedule;
import dev.nakadachi.token.BackupTarget;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.RecordPage;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.HttpProxy;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** One instance, at least, of every public type that bears secrets, with values that must not come out. */
final class PlantedTypes {

    /** Stands where a token, secret, state, name or body would stand. */
    static final String TEXT = "planted7f3a-planted7f3a-planted7f3a-planted7f3a";

    /** An account id; its last seven digits are the account number. */
    static final String ACCOUNT = "101017654321";

    static final String HERE = "<HERE>";

    private static final String KEY =
            Base64.getEncoder().encodeToString("planted7f3a-planted7f3a-planted7".getBytes(UTF_8));
    private static final byte[] BYTES = TEXT.getBytes(UTF_8);
    private static final Instant AT = Instant.EPOCH;

    /** Where it stands by itself: any seven digits turn up in a digest, sooner or later. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f])7654321(?![0-9a-f])");

    private final Path directory;
    private final Keyset keyset = Keyset.generate();
    private final Secret secret = Secret.of(TEXT);
    private final UserId user = new UserId(TEXT);
    private final AccountId account = new AccountId(ACCOUNT);

    PlantedTypes(Path directory) {
        this.directory = directory;
    }

    Keyset keyset() {
        return keyset;
    }

    /** A text with a mark in the place of everything that must not be found. */
    String marked(String printed) {
        String rest = printed;
        for (String needle : needles()) {
            rest = rest.replace(needle, HERE);
        }
        return NUMBER.matcher(rest).replaceAll(HERE);
    }

    private List<String> needles() {
        List<String> all = new ArrayList<>(List.of("planted7f3a", KEY, ACCOUNT, "[112, 108, 97"));
        for (String line : keyset.toSecret()
                .reveal(SecretAccess.explicit())
                .lines()
                .skip(1)
                .toList()) {
            all.add(line.substring(line.lastIndexOf(' ') + 1));
        }
        return all;
    }

    List<Object> all() {
        List<Object> all = new ArrayList<>(List.of(secret, keyset, AuditKeys.of("k1", Secret.of(KEY))));
        all.addAll(stored());
        all.addAll(sent());
        all.addAll(consented());
        all.addAll(asked());
        all.addAll(PlantedSandboxTypes.all());
        all.addAll(PlantedCards.all());
        all.addAll(PlantedLines.all(keyset));
        all.addAll(new PlantedTransfers(TEXT, account).all());
        return all;
    }

    private List<Object> stored() {
        RecordKey key = new RecordKey("grant", "a".repeat(32));
        StoredRecord living = StoredRecord.living(key, 1, BYTES);
        EntryOwner owner = EntryOwner.ofClient(
                new EnvironmentId("test"), new InstitutionId("bank"), new ClientId("client"), new TenantId("tenant"));
        EntryAddress address = owner.entry("state", TEXT);
        LedgerStep step = new LedgerStep(LedgerState.INTENDED, Standing.OPEN, AT, BYTES);
        List<Object> made = new ArrayList<>(List.of(
                living,
                new RecordPage(List.of(living), Optional.of(key)),
                address,
                step,
                new LedgerEntry(new LedgerKey("a".repeat(64)), List.of(step)),
                new Intent(new IdempotencyKey("order-0001"), BYTES)));
        try (TokenVault vault = TokenVault.encryptedFile(directory, keyset)) {
            vault.compareAndSet(address, 0, BYTES);
            made.add(vault.read(address).orElseThrow());
            made.add(vault);
            made.addAll(PlantedNotices.in(vault, owner));
            BackupTarget backups = BackupTarget.directory(directory.resolve("backups"));
            BackupPlan plan = BackupPlan.daily(backups, Keyset.generate());
            made.add(plan);
            made.add(BackupSchedule.start(vault, plan, Host.system()));
        }
        return made;
    }

    private List<Object> sent() {
        Headers headers = Headers.none().plus(new HeaderName("x-access-token"), TEXT);
        WireResponse response = new WireResponse(200, headers, List.of(BYTES));
        HttpProxy proxy = HttpProxy.at("proxy.example", 8080).withBasic("user", secret);
        ClientIdentity identity = ClientIdentity.of(keyStore(), TEXT.toCharArray());
        URI address = URI.create("https://bank.example/accounts?accountId=" + ACCOUNT + "&token=" + TEXT);
        return List.of(
                headers,
                response,
                new Delivery.Answered(response, new Evidence(Evidence.Cause.ANSWERED, "answered", Duration.ZERO)),
                WireRequest.of(HttpMethod.POST, address, headers, BYTES),
                ApiRequest.post("/accounts", BYTES)
                        .query("accountId", ACCOUNT)
                        .header(new HeaderName("x-access-token"), TEXT),
                proxy,
                identity,
                identity.material().orElseThrow(),
                TrustAnchors.of(keyStore()),
                TransportOptions.standard().withProxy(proxy),
                new SendTerms(Duration.ofSeconds(1), 1, identity));
    }

    private List<Object> consented() {
        PendingConsent pending = PendingConsent.of(TEXT);
        BrowserSession session = BrowserSession.of(secret);
        InstitutionId bank = new InstitutionId("bank");
        TenantId tenant = new TenantId("tenant");
        GrantId grant = new GrantId("grant-1");
        ClientCredentials credentials =
                ClientCredentials.of(new ClientId("client"), secret, ClientAuthentication.CLIENT_SECRET_BASIC);
        Endpoints endpoints =
                GmoAozora.DEVELOPMENT.withIdentity(EndpointRole.API, ClientIdentity.of(keyStore(), TEXT.toCharArray()));
        Institution<CorporateBank> institution = GmoAozora.corporate().at(endpoints, GmoTransfers.corporate());
        List<Object> made = new ArrayList<>(List.of(
                pending,
                session,
                user,
                UserInfo.of(Map.of(ClaimName.SUBJECT, secret, ClaimName.EMAIL, secret)),
                new ConsentStart(URI.create("https://bank.example/auth?state=" + TEXT), pending, AT),
                credentials,
                ConsentRequest.of(user, session, URI.create("https://app.example/cb"), Capability.ACCOUNTS),
                Grant.of(grant, user, tenant, bank, new EnvironmentId("test"), AT),
                GrantChange.began(
                        Grant.of(grant, user, tenant, bank, new EnvironmentId("test"), AT),
                        GrantStatus.of(grant, GrantState.ACTIVE, GrantCause.CONSENTED, AT, GrantAdvice.NOTHING)),
                UserInfo.of(Map.of(ClaimName.SUBJECT, secret, ClaimName.NAME, secret)),
                new CallScope(bank, tenant, user, grant, new OperationName("bank.accounts")),
                StopOrder.user(user, "asked for it"),
                endpoints,
                institution));
        made.addAll(PlantedLedger.of(
                new CallScope(bank, tenant, user, grant, new OperationName("transfers.submit")), TEXT, keyset));
        made.addAll(PlantedApprovals.of(directory, keyset, institution, credentials, TEXT));
        made.addAll(PlantedBulk.files(directory, keyset, TEXT));
        try (Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory, keyset))
                .ledger(TransferLedger.of(new VolatileLedgerStore(), TokenCipher.jdk(keyset, Host.system()), keyset))
                .build()) {
            Connection<CorporateBank> connection = nakadachi.connect(institution, credentials);
            made.add(nakadachi);
            made.add(connection);
            made.addAll(PlantedLedger.resolving(connection));
            made.add(connection.on(grant));
            made.add(nakadachi
                    .connect(GmoAozora.corporate().at(GmoAozora.SUNABAR, GmoTransfers.corporate()), credentials)
                    .onFixedToken(user, secret));
        }
        return made;
    }

    private List<Object> asked() {
        AccountType type = AccountType.of("01", Map.of());
        return List.of(
                account,
                new AccountNumber("7654321"),
                new AccountName(TEXT),
                new KanaName(TEXT),
                new HalfKana(TEXT),
                new Abbreviation(Abbreviation.Kind.CORPORATION, "株式会社", new HalfKana(TEXT), new HalfKana(TEXT)),
                Account.builder(account, type, CurrencyCode.JPY)
                        .number(new AccountNumber("7654321"))
                        .holder(new AccountName(TEXT))
                        .build(),
                Balance.builder(account, type, Money.yen(7_654_321)).build(),
                AccountPage.last(account, List.of()),
                BalancesQuery.of(account),
                HistoryQuery.first(account, DateRange.today()));
    }

    private static KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    "key",
                    new KeyStore.SecretKeyEntry(
                            new SecretKeySpec(TEXT.substring(0, 16).getBytes(UTF_8), "AES")),
                    new KeyStore.PasswordProtection(TEXT.toCharArray()));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK has PKCS12", e);
        }
    }
}
