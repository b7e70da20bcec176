package org.throughline.trials.plain;

/** One error of a model: file, line, column and value, and what would be right (§1). */
public record ModelProblem(String file, int line, String column, String value, String message) {}
