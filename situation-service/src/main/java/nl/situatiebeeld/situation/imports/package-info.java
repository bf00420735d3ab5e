/**
 * Partner feeds (CAP, GeoJSON) become facts through the same commands as any partner's. Reading is
 * pure: documents in, items out, one fault never stops the rest. {@code ImportFeed} applies items
 * through {@code FactPort}; the web layer calls both.
 */
@NullMarked
package nl.situatiebeeld.situation.imports;

import org.jspecify.annotations.NullMarked;
