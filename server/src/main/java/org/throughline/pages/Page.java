package org.throughline.pages;

import java.util.List;
import java.util.Set;
import org.throughline.security.Role;

/**
 * One page: where it is, who may see it, and what it shows. The same content is drawn by its template and served as
 * JSON, so the API knows everything that a page shows.
 *
 * @param <C> a record of what it shows
 */
public interface Page<C extends Record> {

    /** Where it is. */
    PageAddress address();

    /** Who may see it: those who have one of these roles. */
    default Set<Role> readers() {
        return address().station().readers();
    }

    /** The type of what it shows. */
    Class<C> contentType();

    /** What it shows to this visitor. */
    Answer<C> show(Visit visit);

    /** What it reads from behind the question mark of its address, and its files with it. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What can be done on it. */
    default List<Action<?>> actions() {
        return List.of();
    }

    /** What can be asked on it that is more than fits into its address. */
    default List<Question<?, ?>> questions() {
        return List.of();
    }

    /** The tables that can be taken along as a file. */
    default List<Export> exports() {
        return List.of();
    }

    /** The topics on which its live parts are drawn anew: see {@link Live}. */
    default Set<String> topics() {
        return Set.of();
    }
}
