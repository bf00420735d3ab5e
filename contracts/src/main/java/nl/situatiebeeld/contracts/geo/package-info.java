/**
 * GeoJSON geometries (RFC 7946) in WGS 84, as records. Pure; used by events and by both sides of
 * the API.
 */
@NullMarked
package nl.situatiebeeld.contracts.geo;

import org.jspecify.annotations.NullMarked;
