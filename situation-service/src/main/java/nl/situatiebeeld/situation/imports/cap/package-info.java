/**
 * Common Alerting Protocol 1.1 and 1.2: finding alerts in a document, judging each against the
 * standard, and turning it into a fact. Pure: the JDK's XML reader and {@code contracts} only.
 */
@NullMarked
package nl.situatiebeeld.situation.imports.cap;

import org.jspecify.annotations.NullMarked;
