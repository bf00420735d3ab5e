/** Tests of the start of the product: options, refusals, the folder, and the product as a whole. */
@NullMarked
package nl.situatiebeeld.standalone;

import org.jspecify.annotations.NullMarked;
