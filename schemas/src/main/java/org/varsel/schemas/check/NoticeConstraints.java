package org.varsel.schemas.check;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.varsel.schemas.constraint.Severity;

/**
 * What a schema cannot see: the Bean Validation constraints on the records of a notice. Thread-safe, as the validator is that it
 * is given.
 */
public final class NoticeConstraints {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::code);

    private final Validator validator;

    public NoticeConstraints(Validator validator) {
        this.validator = validator;
    }

    /**
     * Violations and warnings.
     *
     * @param document a submission, a disclosure or a receipt, read after its schema was checked
     */
    public List<Violation> check(Object document) {
        return validator.validate(document).stream()
                .map(NoticeConstraints::violation)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** The code is the constraint's name, such as {@code existing-date}. */
    private static Violation violation(ConstraintViolation<?> broken) {
        String name = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        Severity severity = Severity.of(broken.getConstraintDescriptor().getPayload());
        return new Violation(pointer(broken.getPropertyPath()), code, broken.getMessage(), severity);
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                pointer.append('/').append(name);
            }
        }
        return pointer.toString();
    }
}
