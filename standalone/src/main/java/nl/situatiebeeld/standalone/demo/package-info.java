/**
 * What a visitor of the demonstration finds: partners, a reconstructed incident, and an exercise in
 * which something happens all the time.
 *
 * <p>Content stands in readable files under {@code demo/}; this package reads them and sends them
 * as commands over HTTP, like any partner's system would. May touch nothing of the services. Called
 * when the product starts, and by end-to-end tests.
 */
@NullMarked
package nl.situatiebeeld.standalone.demo;

import org.jspecify.annotations.NullMarked;
