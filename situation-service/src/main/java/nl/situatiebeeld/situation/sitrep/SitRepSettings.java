package nl.situatiebeeld.situation.sitrep;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of SitReps; a schedule keeps those of when it was set.
 *
 * @param graceMinutes after which a set time without a SitRep by hand counts as missed
 */
@ConfigurationProperties("situatiebeeld.sitreps")
record SitRepSettings(@DefaultValue("15") int graceMinutes) {}
