/** What Odoo does when somebody confirms, reserves, receives, makes, delivers, counts or cancels. */
@NullMarked
package org.throughline.plant.actions;

import org.jspecify.annotations.NullMarked;
