package org.throughline.trials.odoo;

/** Odoo did not do what it was asked for. */
public final class OdooRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 2_000;

    /** What was asked: a method of a model with its arguments, as JSON. */
    record Question(String model, String method, String arguments) {

        String shown() {
            return arguments.length() <= SHOWN ? arguments : arguments.substring(0, SHOWN) + " ...";
        }
    }

    OdooRefusal(Question question, int status, String answer) {
        super("Odoo refused (%s/%s), status %d.%nAsked:    %s%nAnswered: %s"
                .formatted(question.model(), question.method(), status, question.shown(), answer));
    }

    /** Odoo answered that all was well, and did something else. */
    OdooRefusal(String model, String what) {
        super("Odoo took the question about (%s) and did not do it: %s".formatted(model, what));
    }
}
