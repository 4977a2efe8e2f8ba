package org.varsel.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** What the components of a record say about its JSON. */
final class RecordShape {

    /** One component: its JSON name, and the type and annotations of the value, or of the entries where it is a list. */
    record Member(String name, boolean list, boolean required, boolean requiredInSubmission, AnnotatedType value) {

        Class<?> type() {
            return (Class<?>) value.getType();
        }

        @Nullable String codeList() {
            Listed listed = value.getAnnotation(Listed.class);
            return listed == null ? null : listed.value();
        }

        boolean freeText() {
            return value.isAnnotationPresent(FreeText.class)
                    || (type().isRecord() && members(type()).stream().anyMatch(Member::freeText));
        }
    }

    private RecordShape() {}

    static List<Member> members(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordShape::member)
                .toList();
    }

    private static Member member(RecordComponent component) {
        boolean list = component.getType() == List.class;
        AnnotatedType type = component.getAnnotatedType();
        AnnotatedType value = list ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0] : type;
        boolean required =
                component.getType().isPrimitive() || has(component, NotNull.class) || has(component, NotEmpty.class);
        return new Member(name(component), list, required, has(component, Present.class), value);
    }

    private static String name(RecordComponent component) {
        JsonProperty property = field(component, JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        return field(component, annotation) != null;
    }

    private static <A extends Annotation> @Nullable A field(RecordComponent component, Class<A> annotation) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
