/** A partner in a situation (S3 to S5) and the profile table (Table 1). */
@NullMarked
package nl.situatiebeeld.situation.participation;

import org.jspecify.annotations.NullMarked;
