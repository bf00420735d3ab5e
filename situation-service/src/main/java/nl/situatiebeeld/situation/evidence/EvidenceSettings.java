package nl.situatiebeeld.situation.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of evidence.
 *
 * @param maxBytes of one archive
 * @param atOnce archives that this instance makes at the same time
 */
@ConfigurationProperties("situatiebeeld.evidence")
record EvidenceSettings(
    @DefaultValue("3221225472") long maxBytes,
    @DefaultValue("4") int atOnce) {}
