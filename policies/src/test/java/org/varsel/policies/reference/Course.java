package org.varsel.policies.reference;

import static org.varsel.policies.reference.Step.Actor.GATEWAY;
import static org.varsel.policies.reference.Step.Actor.OFFICER;
import static org.varsel.policies.reference.Step.Actor.RECIPIENT;
import static org.varsel.policies.reference.Step.Actor.SENDER;
import static org.varsel.policies.reference.Step.does;
import static org.varsel.policies.reference.Step.problem;
import static org.varsel.policies.reference.Step.refuses;
import static org.varsel.policies.reference.Step.tells;

import java.util.ArrayList;
import java.util.List;
import org.varsel.schemas.type.Kind;
import org.varsel.schemas.type.MessageType;

/**
 * One way that a message can go.
 *
 * @param title what happens in it
 */
record Course(String title, List<Step> steps) {

    /** How it should go first, then every way it can fail. */
    static List<Course> of(MessageType type) {
        if (type.from().contains("gateway")) {
            return ofTheGateway(type);
        }
        List<Course> courses = new ArrayList<>();
        if (type.kind() == Kind.WITHDRAWAL) {
            withdrawal(type, courses);
        } else if (type.to().contains("gateway")) {
            answer(type, courses);
        } else {
            notice(type, courses);
        }
        return List.copyOf(courses);
    }

    private static void notice(MessageType type, List<Course> courses) {
        courses.add(new Course(
                "As it should go",
                List.of(
                        tells(SENDER, GATEWAY, type.name() + ", signed"),
                        tells(GATEWAY, SENDER, "R1 accepted"),
                        does("decides field by field, records, seals"),
                        tells(GATEWAY, SENDER, "R2 permitted, a recipient each"),
                        tells(GATEWAY, RECIPIENT, "sealed disclosure and proof"),
                        tells(RECIPIENT, GATEWAY, "R4 delivered"),
                        tells(RECIPIENT, GATEWAY, "R5 opened"),
                        tells(RECIPIENT, GATEWAY, "R6 accepted"),
                        tells(SENDER, GATEWAY, "asks for the status"),
                        tells(GATEWAY, SENDER, "all receipts"))));
        atTheDoor(type, courses);
        courses.add(new Course(
                "The law does not allow it",
                List.of(
                        tells(SENDER, GATEWAY, type.name() + ", signed"),
                        tells(GATEWAY, SENDER, "R1 accepted"),
                        refuses(GATEWAY, SENDER, "R2 denied, with the provision"),
                        does("tells the recipient nothing"))));
        courses.add(new Course(
                "A person has to agree, and does",
                List.of(
                        tells(GATEWAY, SENDER, "R2 referred"),
                        tells(OFFICER, GATEWAY, "release.agreed, signed"),
                        tells(GATEWAY, SENDER, "R2 permitted"),
                        tells(GATEWAY, RECIPIENT, "sealed disclosure and proof"))));
        courses.add(new Course(
                "A person has to agree, and refuses",
                List.of(
                        tells(GATEWAY, SENDER, "R2 referred"),
                        tells(OFFICER, GATEWAY, "release.vetoed, signed"),
                        refuses(GATEWAY, SENDER, "R2 denied"))));
        atTheRecipient(courses);
        courses.add(new Course(
                "The recipient does not take it",
                List.of(
                        tells(GATEWAY, RECIPIENT, "sealed disclosure and proof"),
                        refuses(RECIPIENT, GATEWAY, "R6 rejected, such as NOT_RESIDENT"))));
    }

    private static void withdrawal(MessageType type, List<Course> courses) {
        courses.add(new Course(
                "As it should go",
                List.of(
                        tells(SENDER, GATEWAY, type.name() + ", signed"),
                        tells(GATEWAY, SENDER, "R1 accepted"),
                        does("finds every earlier recipient"),
                        tells(GATEWAY, SENDER, "R2 permitted, a recipient each"),
                        tells(GATEWAY, RECIPIENT, "sealed withdrawal"),
                        tells(RECIPIENT, GATEWAY, "R4 delivered"),
                        tells(RECIPIENT, GATEWAY, "R7 acknowledged"),
                        tells(RECIPIENT, GATEWAY, "R7 destroyed"),
                        tells(SENDER, GATEWAY, "asks for the status"),
                        tells(GATEWAY, SENDER, "all receipts"))));
        atTheDoor(type, courses);
        courses.add(new Course(
                "It names no notice of the sender",
                List.of(tells(SENDER, GATEWAY, type.name() + ", signed"), problem(SENDER, "validate.reply-unknown"))));
        atTheRecipient(courses);
        courses.add(new Course(
                "The recipient has to keep it",
                List.of(
                        tells(GATEWAY, RECIPIENT, "sealed withdrawal"),
                        refuses(RECIPIENT, GATEWAY, "R7 refused, with the reason"))));
    }

    private static void answer(MessageType type, List<Course> courses) {
        boolean agrees = type.name().equals("release.agreed");
        courses.add(new Course(
                "As it should go",
                List.of(
                        tells(OFFICER, GATEWAY, type.name() + ", signed"),
                        tells(GATEWAY, OFFICER, "R1 accepted"),
                        does(agrees ? "decides the waiting case anew" : "ends the waiting case"),
                        agrees
                                ? tells(GATEWAY, SENDER, "R2 permitted, of the waiting notice")
                                : refuses(GATEWAY, SENDER, "R2 denied, of the waiting notice"),
                        agrees
                                ? tells(GATEWAY, RECIPIENT, "sealed disclosure and proof")
                                : does("tells the recipient nothing"))));
        courses.add(new Course(
                "The signature or the certificate does not hold",
                List.of(tells(OFFICER, GATEWAY, type.name()), problem(OFFICER, "authenticate.signature-invalid"))));
        courses.add(new Course(
                "The form is wrong",
                List.of(tells(OFFICER, GATEWAY, type.name() + ", signed"), problem(OFFICER, "validate.schema"))));
        courses.add(new Course(
                "There is no such case for this party",
                List.of(tells(OFFICER, GATEWAY, type.name() + ", signed"), problem(OFFICER, "hold.case-unknown"))));
        courses.add(new Course(
                "The case is settled already",
                List.of(tells(OFFICER, GATEWAY, type.name() + ", signed"), problem(OFFICER, "hold.already-settled"))));
    }

    private static List<Course> ofTheGateway(MessageType type) {
        List<Course> courses = new ArrayList<>();
        courses.add(new Course(
                "As it should go",
                List.of(
                        does("sees that a time limit is near"),
                        tells(GATEWAY, RECIPIENT, type.name() + ", sealed"),
                        tells(RECIPIENT, GATEWAY, "R4 delivered"),
                        tells(RECIPIENT, GATEWAY, "R7 destroyed"))));
        atTheRecipient(courses);
        courses.add(new Course(
                "The holder has to keep it",
                List.of(
                        tells(GATEWAY, RECIPIENT, type.name() + ", sealed"),
                        refuses(RECIPIENT, GATEWAY, "R7 refused, with the reason"))));
        return List.copyOf(courses);
    }

    private static void atTheDoor(MessageType type, List<Course> courses) {
        String sent = type.name() + ", signed";
        courses.add(new Course(
                "The signature or the certificate does not hold",
                List.of(
                        tells(SENDER, GATEWAY, type.name()),
                        problem(SENDER, "authenticate.signature-invalid"),
                        does("keeps nothing"))));
        courses.add(new Course(
                "The form is wrong", List.of(tells(SENDER, GATEWAY, sent), problem(SENDER, "validate.schema"))));
        courses.add(new Course(
                "A value cannot be, such as a day that does not exist",
                List.of(tells(SENDER, GATEWAY, sent), problem(SENDER, "validate.constraint"))));
        courses.add(new Course(
                "The type has no such category, or is not for these roles",
                List.of(
                        tells(SENDER, GATEWAY, sent),
                        problem(SENDER, "validate.category-forbidden"),
                        tells(SENDER, GATEWAY, sent),
                        problem(SENDER, "validate.role-not-permitted"))));
        courses.add(new Course(
                "Sent twice",
                List.of(
                        tells(SENDER, GATEWAY, "the very same again"),
                        tells(GATEWAY, SENDER, "the same R1 again"),
                        tells(SENDER, GATEWAY, "other content, same identifier"),
                        problem(SENDER, "validate.duplicate-conflict"))));
        courses.add(new Course(
                "The log cannot be written",
                List.of(
                        tells(SENDER, GATEWAY, sent),
                        problem(SENDER, "record.log-unavailable"),
                        does("lets nothing out"))));
    }

    private static void atTheRecipient(List<Course> courses) {
        courses.add(new Course(
                "The recipient cannot be reached in time",
                List.of(
                        refuses(GATEWAY, RECIPIENT, "tried until it expires"),
                        refuses(GATEWAY, SENDER, "R8 expired"))));
        courses.add(new Course(
                "A receipt is not the recipient's",
                List.of(
                        tells(RECIPIENT, GATEWAY, "receipt with another signature"),
                        problem(RECIPIENT, "acknowledge.receipt-signature"))));
    }
}
