package dev.nakadachi.sandbox.notice;

import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.sandbox.contract.DepositSinkContract;
import java.util.List;

class VolatileDepositSinkTest extends DepositSinkContract {

    private final VolatileDepositSink books = new VolatileDepositSink();

    @Override
    protected DepositSink open() {
        return books;
    }

    @Override
    protected List<VirtualDeposit> kept() {
        return books.deposits();
    }
}
