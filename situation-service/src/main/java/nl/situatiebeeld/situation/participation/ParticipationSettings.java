package nl.situatiebeeld.situation.participation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How participations follow their agreements (S9).
 *
 * @param notice between announcing a change and applying it; none applies it at once
 * @param longestDelay how far ahead an information manager may put a change off
 */
@ConfigurationProperties("situatiebeeld.participations")
record ParticipationSettings(
    @DefaultValue("1h") Duration notice,
    @DefaultValue("24h") Duration longestDelay) {}
