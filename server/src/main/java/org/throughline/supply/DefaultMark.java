package org.throughline.supply;

import org.throughline.planning.ModelTable;

/**
 * A field of the model that rests on a default, because the data does not say.
 *
 * @param row the key of the row as the model has it, parts separated by a comma and a space
 * @param column the column of the model folder
 * @param because the problem that made it necessary
 */
public record DefaultMark(ModelTable table, String row, String column, DataProblemCode because) {}
