package org.varsel.policies.reference;

/**
 * One line of a sequence: a message from one to another, or what the gateway does by itself.
 *
 * @param from where the arrow begins; the same as {@code to} for what somebody does alone
 * @param code a code of the gateway's errors in the text, to be held against them; empty where there is none
 */
record Step(Actor from, Actor to, String text, String code, boolean refusal) {

    enum Actor {
        SENDER("Sender"),
        OFFICER("Releasing officer"),
        GATEWAY("Gateway"),
        RECIPIENT("Recipient");

        private final String title;

        Actor(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Step tells(Actor from, Actor to, String text) {
        return new Step(from, to, text, "", false);
    }

    static Step refuses(Actor from, Actor to, String text) {
        return new Step(from, to, text, "", true);
    }

    static Step problem(Actor to, String code) {
        return new Step(Actor.GATEWAY, to, "problem", code, true);
    }

    static Step does(String text) {
        return new Step(Actor.GATEWAY, Actor.GATEWAY, text, "", false);
    }

    String line() {
        return code.isEmpty() ? text : text + " " + code;
    }
}
