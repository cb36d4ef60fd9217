package dev.nakadachi.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Composition, no inheritance. */
final class ExtendOnlyObject extends ArchCondition<JavaClass> {

    ExtendOnlyObject() {
        super("extend nothing but Object");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getRawSuperclass()
                .filter(parent -> !parent.isEquivalentTo(Object.class))
                .ifPresent(parent -> events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " extends " + parent.getName())));
    }
}
