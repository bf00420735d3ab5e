/** A fact from report to end (F1 to F5, V3, V4), and who may do what to it (Table 1, V6). */
@NullMarked
package nl.situatiebeeld.situation.fact;

import org.jspecify.annotations.NullMarked;
