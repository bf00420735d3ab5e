/** What the platform's tests share: stores, writers, topics and a small service. Tests only. */
@NullMarked
package nl.situatiebeeld.platform.testing;

import org.jspecify.annotations.NullMarked;
