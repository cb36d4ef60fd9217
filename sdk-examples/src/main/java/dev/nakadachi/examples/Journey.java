package dev.nakadachi.examples;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The whole story on the terminal: a user of your application lets it read a company's accounts, pay from one, and read
 * a card statement. Bank and card issuer are a sandbox on this machine; HTTPS, OAuth 2.0 and everything else are real.
 *
 * <p>This class is the table of contents; every step is a file of its own.
 */
public final class Journey {

    private final JourneyOptions options;
    private final Story story;
    private final KnownSecrets secrets;
    private final Figures figures = new Figures();

    Journey(JourneyOptions options, Story story, KnownSecrets secrets) {
        this.options = options;
        this.story = story;
        this.secrets = secrets;
    }

    /**
     * Tells the story.
     *
     * @param args {@code --browser} to answer the consent page yourself, {@code --keep DIR} to keep what was written
     */
    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintStream terminal) {
        try {
            JourneyOptions options = JourneyOptions.parse(args);
            try (JourneyPlace place = JourneyPlace.open(options.keep())) {
                Story story = new Story(terminal, place.story());
                story.last(new Journey(options, story, new KnownSecrets())
                        .through(place)
                        .toString());
            }
            return 0;
        } catch (RuntimeException | Error failure) {
            terminal.println();
            terminal.println("JOURNEY FAILED " + failure);
            return 1;
        }
    }

    Figures through(JourneyPlace place) {
        story.title("Nakadachi: a FinTech application reads accounts, pays and reads a card, with the user's consent");
        try (TraceLog trace = TraceLog.into(place.trace())) {
            travel(place);
            story.quiet("Logging ran at " + trace.level() + " all the time, into " + place.nameOf(place.trace()) + ".");
        }
        SearchStep.nothingLeaked(story, place, secrets, figures);
        return figures;
    }

    private void travel(JourneyPlace place) {
        Visitor visitor = Visitor.of(options);
        try (visitor;
                Sandbox bank = BankStep.start(story, visitor)) {
            Trip trip = new Trip(story, place, bank, visitor, secrets, figures);
            Kept kept = work(trip);
            LogStep.verify(trip, kept.keyset());
            BackupStep.restore(trip, kept.keyset(), kept.bankGrant(), kept.cardGrant());
            secrets.addAll(bank.secrets());
        }
    }

    /** What is left when the application has ended. */
    private record Kept(Keyset keyset, Grant bankGrant, Grant cardGrant) {}

    private static Kept work(Trip trip) {
        try (Workshop workshop = OpenStep.open(trip)) {
            Connection<CorporateBank> connection = ConnectStep.connect(trip, workshop.nakadachi());
            Grant grant = ConsentStep.consent(trip, connection);
            CustodyStep.showFiles(trip, workshop);
            CorporateBank client = connection.on(grant);
            List<Account> accounts = AccountsStep.read(trip, client);
            HistoryStep.stream(trip, client, accounts.get(0));
            RefreshStep.letTheTokenExpire(trip, client);
            workshop.remember(trip.secrets());
            TransferStep.pay(trip, client, accounts.get(0).id());
            Grant cards = CardStep.read(trip, workshop.nakadachi());
            workshop.remember(trip.secrets());
            StopStep.stopAndRelease(trip, client, grant, workshop);
            return new Kept(workshop.keyset(), grant, cards);
        }
    }
}
