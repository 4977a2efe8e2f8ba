package org.varsel.gateway.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition on a class in one line. */
final class Holds extends ArchCondition<JavaClass> {
    private final Predicate<JavaClass> fact;

    Holds(String what, Predicate<JavaClass> fact) {
        super(what);
        this.fact = fact;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!fact.test(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " does not: " + getDescription()));
        }
    }
}
