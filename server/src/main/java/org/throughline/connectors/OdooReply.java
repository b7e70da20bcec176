package org.throughline.connectors;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What Odoo answered to a question.
 *
 * @param content the bare value
 * @param at what Odoo's clock showed; {@link Instant#EPOCH} where it did not say
 */
record OdooReply(JsonNode content, Instant at) {}
