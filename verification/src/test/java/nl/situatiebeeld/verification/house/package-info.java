/**
 * The rules of the house as tests: form, size, comments, layers, documents. Reads the project's own
 * sources and classes; starts nothing.
 */
@NullMarked
package nl.situatiebeeld.verification.house;

import org.jspecify.annotations.NullMarked;
