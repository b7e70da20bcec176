package org.throughline.plant.odoo;

import java.util.List;

/** An answer of Odoo that is an error: its status, the class of its exception, and what it says. */
final class OdooRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final transient List<Object> arguments;

    private OdooRefusal(int status, String name, String message, List<Object> arguments) {
        super(message);
        this.status = status;
        this.name = name;
        this.arguments = arguments;
    }

    /** A refusal of the protocol itself, such as an unknown model. */
    static OdooRefusal http(int status, String name, String message) {
        return new OdooRefusal(status, "werkzeug.exceptions." + name, message, List.of(message, status));
    }

    /** A right that is missing. */
    static OdooRefusal access(String message) {
        return new OdooRefusal(403, "odoo.exceptions.AccessError", message, List.of(message));
    }

    /** Something that business does not allow. */
    static OdooRefusal user(String message) {
        return new OdooRefusal(422, "odoo.exceptions.UserError", message, List.of(message));
    }

    /** Nonsense that Odoo does not foresee, such as an unknown field. */
    static OdooRefusal defect(String name, String message) {
        return new OdooRefusal(500, name, message, List.of(message));
    }

    static OdooRefusal value(String message) {
        return defect("builtins.ValueError", message);
    }

    int status() {
        return status;
    }

    String name() {
        return name;
    }

    List<Object> arguments() {
        return arguments;
    }
}
