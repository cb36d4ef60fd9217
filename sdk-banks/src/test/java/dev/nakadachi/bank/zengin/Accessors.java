package dev.nakadachi.bank.zengin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Asks a model everything that it can be asked. */
final class Accessors {

    private Accessors() {}

    /** Calls every public method without parameters. */
    static void callAll(Object model) {
        for (Method method : model.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0) {
                try {
                    method.invoke(model);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new LinkageError(model.getClass() + "." + method.getName(), e);
                }
            }
        }
    }
}
