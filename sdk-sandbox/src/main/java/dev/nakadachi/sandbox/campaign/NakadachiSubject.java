package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.Transport;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** This SDK, whole: pipeline, ledger, execution log, and the dialect of GMO Aozora Net Bank. */
final class NakadachiSubject implements Subject {

    private final String name;
    private final NakadachiAccess access;
    private final Function<Disk, TokenVault> vaults;
    private final UnaryOperator<Transport> wiring;

    NakadachiSubject(
            String name, NakadachiAccess access, Function<Disk, TokenVault> vaults, UnaryOperator<Transport> wiring) {
        this.name = name;
        this.access = access;
        this.vaults = vaults;
        this.wiring = wiring;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Running start(Machine machine) {
        return new NakadachiProcess(access, vaults.apply(machine.disk()), machine, wiring.apply(machine.transport()));
    }
}
