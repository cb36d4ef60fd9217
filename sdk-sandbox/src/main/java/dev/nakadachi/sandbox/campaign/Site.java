package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.transport.Transport;
import java.util.List;

/** Where a schedule takes place: a bank, and the wire to it. */
interface Site {

    /** The world of one schedule. */
    World world(List<Intent> intents, Journal journal);

    /** The wire of one process. */
    Transport wire(World world, Points points, Life life, Answers answers);

    /** A bank of its own for each schedule, and no sockets. */
    static Site inProcess() {
        return new Site() {
            @Override
            public World world(List<Intent> intents, Journal journal) {
                VirtualClock clock = new VirtualClock();
                BankTokens tokens = new BankTokens(clock);
                CampaignBank bank = new CampaignBank(clock, tokens);
                return new World(clock, bank.bank(), bank::handle, tokens, intents, journal);
            }

            @Override
            public Transport wire(World world, Points points, Life life, Answers answers) {
                return new InProcessTransport(world, points, life, answers);
            }
        };
    }
}
