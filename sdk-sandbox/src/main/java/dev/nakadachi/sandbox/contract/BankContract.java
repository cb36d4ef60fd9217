package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.Accounts;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every bank keeps to at the sandbox, whatever its dialect: consent, balances, lines over all pages and their
 * synchronisation, deposit notices, single and bulk transfers, transfers between own accounts, refusals, stop and log.
 * Extend it in your tests with the dialect, the provider and the operations that its facts name. Alice has 1,200,000
 * yen and five lines in an ordinary account with the number 1234567, and 1,203 lines in a settlement account with the
 * number 1234568; Bob has 500,000 yen. Alice keeps one sub-account apart in the first account. These figures are
 * written by hand and are the same for every provider. An operation that is not declared has to be refused before a
 * byte leaves; a case that needs it is skipped and says so.
 */
public abstract class BankContract {

    @TempDir
    @Nullable
    Path directory;

    private @Nullable Sandbox sandbox;
    private @Nullable SandboxInstitution bank;
    private @Nullable Visit<BankClient> visit;
    private @Nullable Dialect dialect;

    /** For subclasses. */
    protected BankContract() {}

    /**
     * How the sandbox plays the bank.
     *
     * @return a new dialect
     */
    protected abstract Dialect dialect();

    /**
     * The provider under test, with a call budget that a test does not use up.
     *
     * @param there the bank of the sandbox
     * @return what a client connects to
     */
    protected abstract Institution<? extends BankClient> institution(SandboxInstitution there);

    /**
     * What the provider offers, by hand from its facts. Nothing else may be bound.
     *
     * @return operations such as {@link BankOperations#BALANCES}
     */
    protected abstract Set<Operation<?, ?>> operations();

    /**
     * What the institution offers and does not publish, by hand from its facts: refused with
     * {@code local.not-configured} until the user configures it.
     *
     * @return none
     */
    protected Set<Operation<?, ?>> leftOpen() {
        return Set.of();
    }

    /**
     * How the provider differs from the others.
     *
     * @return the usual traits
     */
    protected BankTraits traits() {
        return BankTraits.usual();
    }

    /**
     * The sandbox to start. Accounts and redirect URI are set by the contract.
     *
     * @return a builder, for a profile such as {@code fapi2Dpop()}
     */
    protected SandboxBuilder sandbox() {
        return Sandbox.builder();
    }

    /**
     * The credentials of the client.
     *
     * @param there the bank of the sandbox
     * @return those of the sandbox's profile; client secrets by the method that the provider knows
     */
    protected ClientCredentials credentials(SandboxInstitution there) {
        Set<ClientAuthentication> known = institution(there).profile().oauth().authentication();
        return known.contains(ClientAuthentication.CLIENT_SECRET_POST)
                        && !known.contains(ClientAuthentication.CLIENT_SECRET_BASIC)
                ? ClientCredentials.of(there.clientId(), there.clientSecret(), ClientAuthentication.CLIENT_SECRET_POST)
                : there.authorisation().credentials();
    }

    /**
     * The account with a number, as the provider names it.
     *
     * @param client of the account's owner
     * @param number seven digits
     * @return its id; found in the list of accounts unless a provider without numbers overrides this
     */
    protected AccountId account(BankClient client, String number) {
        return client.find(Accounts.class).orElseThrow().accounts().stream()
                .filter(account -> account.number()
                        .filter(own -> own.value().equals(number))
                        .isPresent())
                .map(Account::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no account has the number of the household"));
    }

    /**
     * Requests to the bank's API, to which the contract brings trouble.
     *
     * @return those below the resource path of the dialect's premises; override it for a provider on another path
     */
    protected RequestMatch apiCalls() {
        AuthorisationPaths paths = there(dialect).premises().paths();
        return RequestMatch.pathStarting(paths.resource())
                .otherThan(paths.token())
                .otherThan(paths.revocation());
    }

    /**
     * A bulk transfer with what this bank wants beside payments.
     *
     * @param client of the payer
     * @param transfer key, account, day and payments are set
     * @return the command, without options unless a provider that needs some overrides this
     */
    protected BulkTransferCommand bulkTransfer(BankClient client, TransferCommand.Builder transfer) {
        return BulkTransferCommand.of(transfer.build());
    }

    /**
     * The accounts between which a transfer to an own account moves money.
     *
     * @param client of their holder
     * @return the one that pays and the one that receives; two accounts unless a provider with sub-accounts overrides
     *     this
     */
    protected List<AccountId> ownAccounts(BankClient client) {
        return List.of(account(client, Household.MAIN), account(client, Household.BUSY));
    }

    @BeforeEach
    void openTheBank() {
        dialect = dialect();
        sandbox = sandbox()
                .dialect(dialect)
                .accounts(Household::open)
                .redirectUri(Visit.CALLBACK)
                .start();
        bank = sandbox.institution(dialect);
        visit = Visit.open(sandbox, bank, institution(bank), credentials(bank), there(directory));
    }

    @AfterEach
    void closeTheBank() {
        there(visit).close();
        there(sandbox).close();
    }

    @Test
    void thereIsAClientAfterTheUserHasApproved() {
        new ConsentCases(this).approved();
    }

    @Test
    void thereIsNoneAfterTheUserHasRefused() {
        new ConsentCases(this).refusedByTheUser();
    }

    @Test
    void aConsentThatWasWithdrawnAtTheBankIsOver() {
        new ConsentCases(this).withdrawn();
    }

    @Test
    void accountsAreThoseOfTheUser() {
        new EnquiryCases(this).accounts();
    }

    @Test
    void balancesAreThoseOfTheBank() {
        new EnquiryCases(this).balances();
    }

    @Test
    void largeAmountsAreExact() {
        new EnquiryCases(this).largeAmounts();
    }

    @Test
    void linesHaveDateDirectionAmountAndBalance() {
        new EnquiryCases(this).lines();
    }

    @Test
    void aPeriodHasItsFirstAndItsLastDay() {
        new EnquiryCases(this).periods();
    }

    @Test
    void everyLineComesOnceOverAllPages() {
        new EnquiryCases(this).pages();
    }

    @Test
    void aSynchronisationThatWasKilledEqualsTheHistory() {
        new SyncCases(this).equalsTheHistory();
    }

    @Test
    void aSynchronisationFindsWhatIsNewAndOnlyThat() {
        new SyncCases(this).findsWhatIsNewAndOnlyThat();
    }

    @Test
    void noAccountOfAnotherUserIsShown() {
        new EnquiryCases(this).foreignAccount();
    }

    @Test
    void depositNoticesAreTheTransfersThatCameIn() {
        new DepositCases(this).notices();
    }

    @Test
    void aTransferIsAtTheBankWithPayeeAndAmount() {
        new PaymentCases(this, PaymentRoute.single(this)).taken();
    }

    @Test
    void theSameCommandAgainMovesNothing() {
        new PaymentCases(this, PaymentRoute.single(this)).again();
    }

    @Test
    void aLostAnswerIsUnknownAndNothingIsSentAgain() {
        new PaymentCases(this, PaymentRoute.single(this)).lostReply();
    }

    @Test
    void aLostRequestIsUnknownAndNothingIsSentAgain() {
        new PaymentCases(this, PaymentRoute.single(this)).lostRequest();
    }

    @Test
    void aPaymentThatIsRefusedIsNamedAndNothingIsTaken() {
        new PaymentCases(this, PaymentRoute.single(this)).refusedPayment();
    }

    @Test
    void aTransferHasItsFeeBeforehand() {
        new PaymentCases(this, PaymentRoute.single(this)).fee();
    }

    @Test
    void aTransferIsFollowedThroughItsStates() {
        new FollowUpCases(this, PaymentRoute.single(this)).states();
    }

    @Test
    void aTransferIsFoundByItsNumber() {
        new FollowUpCases(this, PaymentRoute.single(this)).byNumber();
    }

    @Test
    void everyTransferIsListedOnceOverAllPages() {
        new FollowUpCases(this, PaymentRoute.single(this)).list();
    }

    @Test
    void aCancelledTransferMovesNothing() {
        new FollowUpCases(this, PaymentRoute.single(this)).cancel();
    }

    @Test
    void whatBecameOfTransfersWithoutAnAnswerIsFoundOutAsTheFactsAllow() {
        ResolverCases.lostReplies(this);
    }

    @Test
    void aBulkTransferIsAtTheBankWithPayeeAndAmount() {
        new PaymentCases(this, PaymentRoute.bulk(this)).taken();
    }

    @Test
    void theSameBulkTransferAgainMovesNothing() {
        new PaymentCases(this, PaymentRoute.bulk(this)).again();
    }

    @Test
    void aLostAnswerOfABulkTransferIsUnknownAndItIsFoundInTheList() {
        new PaymentCases(this, PaymentRoute.bulk(this)).lostReply();
    }

    @Test
    void aLostRequestForABulkTransferIsUnknownAndItIsNotInTheList() {
        new PaymentCases(this, PaymentRoute.bulk(this)).lostRequest();
    }

    @Test
    void aRefusedPaymentOfABulkTransferIsNamedAndNothingIsTaken() {
        new PaymentCases(this, PaymentRoute.bulk(this)).refusedPayment();
    }

    @Test
    void aBulkTransferHasItsFeeBeforehand() {
        new PaymentCases(this, PaymentRoute.bulk(this)).fee();
    }

    @Test
    void aBulkTransferIsFollowedThroughItsStates() {
        new FollowUpCases(this, PaymentRoute.bulk(this)).states();
    }

    @Test
    void aBulkTransferIsFoundByItsNumber() {
        new FollowUpCases(this, PaymentRoute.bulk(this)).byNumber();
    }

    @Test
    void everyBulkTransferIsListedOnceOverAllPages() {
        new FollowUpCases(this, PaymentRoute.bulk(this)).list();
    }

    @Test
    void aCancelledBulkTransferMovesNothing() {
        new FollowUpCases(this, PaymentRoute.bulk(this)).cancel();
    }

    @Test
    void everyPaymentOfABulkTransferComesOnceOverAllPages() {
        new BulkCases(this).items();
    }

    @Test
    void paymentsOfABulkTransferEndInDifferentWays() {
        new BulkCases(this).partly();
    }

    @Test
    void aBulkPaymentIsFollowedToTheEndOfEachItem() {
        new BulkPaymentCases(this).eachItem();
    }

    @Test
    void theWholeOfABulkPaymentSpeaksForItsItems() {
        new BulkPaymentCases(this).whole();
    }

    @Test
    void aBulkPaymentIsTakenUpAgainByItsKey() {
        new BulkPaymentCases(this).again();
    }

    @Test
    void aBulkPaymentWhoseSecondStepIsNotConfiguredIsNotOnItsWay() {
        new BulkPaymentCases(this).unconfigured();
    }

    @Test
    void moneyMovesBetweenOwnAccounts() {
        new OwnTransferCases(this).taken();
    }

    @Test
    void theSameOwnTransferAgainMovesNothing() {
        new OwnTransferCases(this).again();
    }

    @Test
    void aLostAnswerOfAnOwnTransferIsUnknown() {
        new OwnTransferCases(this).lostReply();
    }

    @Test
    void virtualAccountsAreIssuedOnce() {
        new VirtualCases(this).issued();
    }

    @Test
    void aLostReplyAboutVirtualAccountsIsUnknownAndNothingIsSentAgain() {
        new VirtualCases(this).lostReplies();
    }

    @Test
    void depositsOfVirtualAccountsAreThoseOfTheBank() {
        new VirtualCases(this).deposits();
    }

    @Test
    void everyTroubleHasItsCode() {
        new RefusalCases(this).troubles();
    }

    @Test
    void whatIsNoAnswerIsNoResult() {
        new RefusalCases(this).brokenAnswers();
    }

    @Test
    void exactlyTheDeclaredOperationsAreBound() {
        new OfferCases(this).bound();
    }

    @Test
    void whatIsNotDeclaredIsRefusedBeforeAByteLeaves() {
        new OfferCases(this).notOffered();
    }

    @Test
    void aStopEndsEveryCallBeforeAByteLeaves() {
        new SafeguardCases(this).stop();
    }

    @Test
    void theLogIsIntactAndNamesNoAccount() {
        new SafeguardCases(this).log();
    }

    Visit<BankClient> visit() {
        return there(visit);
    }

    SandboxInstitution bank() {
        return there(bank);
    }

    Sandbox opened() {
        return there(sandbox);
    }

    Institution<? extends BankClient> provider() {
        return institution(bank());
    }

    AccountId main(BankClient client) {
        return account(client, Household.MAIN);
    }

    void needs(Operation<?, ?> operation) {
        Assumptions.assumeTrue(operations().contains(operation), () -> "offers no " + operation.name());
    }

    void needs(BankTraits.Aspect aspect) {
        Assumptions.assumeTrue(traits().has(aspect), () -> aspect + ": " + traits().reason(aspect));
    }

    /** How many requests have arrived, whatever for. */
    long requests() {
        return opened().counters().byPath().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static void refused(ErrorCode code, Runnable step) {
        NakadachiException failure = assertThrows(NakadachiException.class, step::run);
        assertEquals(code, failure.problem().code(), () -> failure.problem().detail());
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new AssertionError("the bank was not opened");
        }
        return part;
    }
}
