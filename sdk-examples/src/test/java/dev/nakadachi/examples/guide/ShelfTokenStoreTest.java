package dev.nakadachi.examples.guide;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.contract.TokenStoreContract;
import dev.nakadachi.sandbox.contract.TokenStoreRaceContract;
import dev.nakadachi.token.TokenStore;
import org.junit.jupiter.api.Nested;

// tag::contract
class ShelfTokenStoreTest {

    @Nested
    class WithOneCaller extends TokenStoreContract {

        private final Shelf shelf = new Shelf(Host.system());

        @Override
        protected TokenStore open() {
            return new ShelfTokenStore(shelf);
        }
    }

    @Nested
    class WithManyCallers extends TokenStoreRaceContract {

        private final Shelf shelf = new Shelf(Host.system());

        @Override
        protected TokenStore open() {
            return new ShelfTokenStore(shelf);
        }
    }
}
// end::contract
