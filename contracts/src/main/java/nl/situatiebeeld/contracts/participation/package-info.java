/** Events, profiles and rights of a partner in a situation (rules S3 to S5, Table 1). */
@NullMarked
package nl.situatiebeeld.contracts.participation;

import org.jspecify.annotations.NullMarked;
