/**
 * What every request to this service is held against before the domain sees it: the form of its
 * fields, and the right to ask at all. Called by the controllers; knows no table and no aggregate.
 */
@NullMarked
package nl.situatiebeeld.partner.request;

import org.jspecify.annotations.NullMarked;
