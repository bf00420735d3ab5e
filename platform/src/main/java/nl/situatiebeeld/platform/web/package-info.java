/** What holds for each request: size limit, version header, remembered body for idempotency. */
@NullMarked
package nl.situatiebeeld.platform.web;

import org.jspecify.annotations.NullMarked;
