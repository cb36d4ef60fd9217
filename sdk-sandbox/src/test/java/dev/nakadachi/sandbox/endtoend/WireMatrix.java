package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.sandbox.wire.CountingServer;
import dev.nakadachi.sandbox.wire.Fault;
import dev.nakadachi.sandbox.wire.Tally;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The wire matrix, in a JVM of its own in which {@code localhost} has the addresses that its hosts file says. Prints a
 * line for each case: columns parted by tabs, the first ROW. The numbers are read when all cases are over, so that a
 * late second delivery counts.
 */
final class WireMatrix {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);

    private final WireUser user;
    private final WirePlain plain = new WirePlain();
    private final String[] addresses;
    private final String host;
    private final List<CountingServer> servers = new ArrayList<>();

    private WireMatrix(WireUser user, String... addresses) {
        this.user = user;
        this.addresses = addresses;
        this.host = addresses.length == 1 ? addresses[0] : "localhost";
    }

    /** What one client did at one server. */
    private record Run(CountingServer server, Tally.Count before, String outcome) {

        Tally.Count count() {
            return server.count().since(before);
        }
    }

    private record Row(WireCase one, Run command, Run read, Optional<Run> get, Optional<Run> post) {

        static String whole(Optional<Run> run) {
            return run.map(done -> Integer.toString(done.count().whole())).orElse("-");
        }
    }

    /**
     * Arguments: a directory, and perhaps the name of the only case. With {@code -Dwire.hidden} the JDK's client was
     * told to repeat every method before the SDK could see it, and the property is gone.
     */
    public static void main(String[] arguments) {
        Predicate<WireCase> wanted = one -> arguments.length == 1 || one.name().equals(arguments[1]);
        if (System.getProperty("wire.hidden") != null) {
            WirePlain.repeatsEveryMethod();
        }
        try (WireUser user = new WireUser(Path.of(arguments[0]))) {
            new WireMatrix(user, "127.0.0.1").print(wanted);
            new WireMatrix(user, "127.0.0.1", "127.0.0.2").print(wanted);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void print(Predicate<WireCase> wanted) {
        List<Row> rows = WireCases.all().stream().filter(wanted).map(this::row).toList();
        for (Row row : rows) {
            Tally.Count command = row.command().count();
            System.out.println(String.join(
                    "\t",
                    "ROW",
                    row.one().version().toString(),
                    row.one().connection().toString(),
                    Integer.toString(addresses.length),
                    row.one().name(),
                    row.command().outcome(),
                    Integer.toString(command.connections()),
                    Integer.toString(command.whole()),
                    Integer.toString(command.refused()),
                    Integer.toString(command.overHttp2()),
                    Integer.toString(row.read().count().whole()),
                    Row.whole(row.get()),
                    Row.whole(row.post())));
        }
        servers.forEach(CountingServer::close);
    }

    private Row row(WireCase one) {
        Duration within = one.ofTime() ? IMPATIENCE : PATIENCE;
        Consumer<URI> warming = base -> WireUser.read(bank(one, base, PATIENCE));
        return new Row(
                one,
                run(one, warming, base -> user.transfer(bank(one, base, within))),
                run(one, warming, base -> WireUser.read(bank(one, base, within))),
                plainly("GET", one),
                plainly("POST", one));
    }

    /** Not where it would only wait. */
    private Optional<Run> plainly(String method, WireCase one) {
        if (one.ofTime()) {
            return Optional.empty();
        }
        return Optional.of(run(one, base -> plain("GET", one, base), base -> plain(method, one, base)));
    }

    private String plain(String method, WireCase one, URI base) {
        plain.send(method, base, one.version(), PATIENCE);
        return "";
    }

    private CorporateBank bank(WireCase one, URI base, Duration within) {
        return user.at(base, one.version(), within);
    }

    /** A server of its own for each run, so that a fresh connection is one. */
    private Run run(WireCase one, Consumer<URI> warming, Function<URI, String> call) {
        CountingServer server = CountingServer.on(addresses);
        servers.add(server);
        URI base = URI.create("https://" + host + ":" + server.port());
        if (one.connection() == WireCase.Connection.REUSED) {
            server.next(one.warming().toArray(Fault[]::new));
            warming.accept(base);
        }
        if (one.door() == WireCase.Door.SHUT) {
            server.refuseAtFirst();
        }
        Tally.Count before = server.count();
        server.next(one.faults().toArray(Fault[]::new));
        return new Run(server, before, call.apply(base));
    }
}
