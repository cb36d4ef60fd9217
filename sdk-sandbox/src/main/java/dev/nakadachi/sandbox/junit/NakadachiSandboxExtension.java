package dev.nakadachi.sandbox.junit;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a {@link Sandbox}, hands it to parameters of that type and stops it: one per test class, or one per test.
 *
 * <pre>{@code
 * @ExtendWith(NakadachiSandboxExtension.class)
 * class PaymentsTest {
 *     @Test
 *     void showsTheBalance(Sandbox sandbox) { … }
 * }
 * }</pre>
 *
 * <p>With choices: {@code @RegisterExtension static NakadachiSandboxExtension sandbox =
 * NakadachiSandboxExtension.with(Sandbox.builder().historyLines(10));}. A field that is not static gives every test its
 * own sandbox.
 */
public final class NakadachiSandboxExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(NakadachiSandboxExtension.class);
    private static final String KEY = "sandbox";

    private final SandboxBuilder builder;
    private final boolean perTest;

    /** One sandbox with all defaults per test class, for {@code @ExtendWith}. */
    public NakadachiSandboxExtension() {
        this(Sandbox.builder(), false);
    }

    private NakadachiSandboxExtension(SandboxBuilder builder, boolean perTest) {
        this.builder = builder;
        this.perTest = perTest;
    }

    /**
     * One sandbox with choices per test class.
     *
     * @param builder not changed any more
     * @return the extension, for a static {@code @RegisterExtension} field
     */
    public static NakadachiSandboxExtension with(SandboxBuilder builder) {
        return new NakadachiSandboxExtension(builder, false);
    }

    /**
     * The same with a new sandbox for every test.
     *
     * @return a new extension
     */
    public NakadachiSandboxExtension perTest() {
        return new NakadachiSandboxExtension(builder, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // A nested class uses the sandbox of the class around it.
        if (!perTest && store(context).get(KEY) == null) {
            store(context).put(KEY, builder.start());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (perTest || store(context).get(KEY) == null) {
            store(context).put(KEY, builder.start());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Object sandbox = store(context).get(KEY);
        if (sandbox == null) {
            throw new ParameterResolutionException(
                    "A sandbox per test does not exist yet in a constructor or @BeforeAll: use it in @BeforeEach or a test");
        }
        return sandbox;
    }

    /** Removing touches only what this very context has stored. */
    private static void stop(ExtensionContext context) {
        Sandbox own = store(context).remove(KEY, Sandbox.class);
        if (own != null) {
            own.close();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
