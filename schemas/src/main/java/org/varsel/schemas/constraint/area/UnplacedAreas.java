package org.varsel.schemas.constraint.area;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The areas of a document that name no country, each with its place. Looks at records and lists, which is all that documents are. */
final class UnplacedAreas {

    private final List<Area> found = new ArrayList<>();

    private UnplacedAreas() {}

    static List<Area> in(Object document) {
        UnplacedAreas areas = new UnplacedAreas();
        areas.look(document, List.of());
        return areas.found;
    }

    private void look(@Nullable Object value, List<Step> path) {
        if (value instanceof AreaCode area) {
            String code = area.code();
            if (area.country() == null && code != null) {
                found.add(new Area(code, path));
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object member = member(value, component);
                if (member instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        look(list.get(i), with(path, new Step(component.getName(), i)));
                    }
                } else {
                    look(member, with(path, new Step(component.getName(), null)));
                }
            }
        }
    }

    private static @Nullable Object member(Object holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new HiddenMember(component.getName(), e);
        }
    }

    private static List<Step> with(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    /** A member, and which entry of it where it is a list. */
    private record Step(String name, @Nullable Integer index) {}

    /** One of them: its code and where it lies. */
    record Area(String code, List<Step> path) {

        /** Reports the violation at the code. Always false, as whoever maps it has one that does not exist. */
        boolean report(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            NodeBuilderCustomizableContext first = context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(path.get(0).name());
            Function<String, NodeBuilderCustomizableContext> add = first::addPropertyNode;
            Runnable end = first::addConstraintViolation;
            for (int i = 1; i <= path.size(); i++) {
                Integer index = path.get(i - 1).index();
                NodeBuilderCustomizableContext node =
                        add.apply(i < path.size() ? path.get(i).name() : "code");
                add = node::addPropertyNode;
                end = node::addConstraintViolation;
                if (index != null) {
                    NodeBuilderDefinedContext entry = node.inIterable().atIndex(index);
                    add = entry::addPropertyNode;
                    end = entry::addConstraintViolation;
                }
            }
            end.run();
            return false;
        }
    }
}
