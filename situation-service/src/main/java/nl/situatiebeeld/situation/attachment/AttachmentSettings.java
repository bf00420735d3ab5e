package nl.situatiebeeld.situation.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of attachments.
 *
 * @param maxBytes of one
 * @param maxBytesPerSituation of all of a situation together
 * @param maxPerSituation how many a situation has
 * @param uploadsAtOnce that this instance takes in at the same time
 * @param uploadsOfOne how many of these at the same time for one organisation
 * @param patience how long one upload may take
 */
@ConfigurationProperties("situatiebeeld.attachments")
record AttachmentSettings(
    @DefaultValue("26214400") int maxBytes,
    @DefaultValue("1073741824") long maxBytesPerSituation,
    @DefaultValue("2000") int maxPerSituation,
    @DefaultValue("16") int uploadsAtOnce,
    @DefaultValue("4") int uploadsOfOne,
    @DefaultValue("2m") Duration patience) {}
