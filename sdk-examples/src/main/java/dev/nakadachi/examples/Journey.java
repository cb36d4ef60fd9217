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
 * The whole story on the terminal: a user of your application lets it read a company's accounts and pay from one. The
 * bank is a sandbox on this machine; HTTPS, OAuth 2.0 and everything else are real.
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
        story.title(
                "Nakadachi: a FinTech application reads a company's accounts and pays from one, with the user's consent");
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
            Trip trip = new Trip(story, bank, visitor, secrets, figures);
            Kept kept = work(trip, place);
            LogStep.verify(story, place, kept.keyset(), figures);
            BackupStep.restore(trip, place, kept.keyset(), kept.grant());
            secrets.addAll(bank.secrets());
        }
    }

    /** What is left when the application has ended. */
    private record Kept(Keyset keyset, Grant grant) {}

    private Kept work(Trip trip, JourneyPlace place) {
        Sandbox bank = trip.bank();
        try (Workshop workshop = OpenStep.open(story, bank, place, secrets)) {
            Connection<CorporateBank> connection = ConnectStep.connect(story, workshop.nakadachi(), bank, secrets);
            Grant grant = ConsentStep.consent(story, connection, bank, trip.visitor(), secrets);
            CustodyStep.showFiles(story, place, workshop, secrets);
            CorporateBank client = connection.on(grant);
            List<Account> accounts = AccountsStep.read(story, client, secrets, figures);
            HistoryStep.stream(story, client, accounts.get(0), bank, figures);
            RefreshStep.letTheTokenExpire(story, client, bank, figures);
            workshop.remember(secrets);
            TransferStep.pay(trip, client, accounts.get(0).id());
            StopStep.stopAndRelease(story, client, grant, workshop, bank);
            return new Kept(workshop.keyset(), grant);
        }
    }
}
