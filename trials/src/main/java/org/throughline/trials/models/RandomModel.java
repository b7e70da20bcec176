package org.throughline.trials.models;

import java.util.Map;
import org.throughline.trials.plain.PlanOptions;

/** A model as the text of its files by file name, and the options to plan it with. */
public record RandomModel(Map<String, String> files, PlanOptions options) {}
