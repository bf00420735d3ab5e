/**
 * GeoJSON feature collections (RFC 7946) read by a named mapping: a configuration file that says
 * which field becomes what. Pure: JSON and {@code contracts} only.
 */
@NullMarked
package nl.situatiebeeld.situation.imports.geojson;

import org.jspecify.annotations.NullMarked;
