package org.throughline.structure;

/** What a bill of material is for. */
public enum BomType {
    /** For production at the site. */
    NORMAL,
    /** A kit: replaced by its lines wherever it is a component. */
    PHANTOM,
    /** For a subcontractor, who gets the lines from us. */
    SUBCONTRACT
}
