package org.throughline.events;

/**
 * Every limit of this room, each with its reason.
 *
 * @param identityLengthMax characters of an identity or a subject; an index entry of the database holds at most 2,700
 * bytes
 * @param sourceLengthMax characters of a source or a type; they are names
 * @param payloadLengthMax characters of the content; more belongs into a document of its own, and a batch must fit into
 * memory
 * @param payloadDepthMax how deep the content may be nested; business facts need four or five
 * @param numberDigitsMax digits of one number, which is more than any quantity or amount of money has
 */
public record Limits(
        int identityLengthMax, int sourceLengthMax, int payloadLengthMax, int payloadDepthMax, int numberDigitsMax) {

    /** The limits that the product runs with. */
    public static Limits standard() {
        return new Limits(500, 200, 1_000_000, 100, 100);
    }
}
