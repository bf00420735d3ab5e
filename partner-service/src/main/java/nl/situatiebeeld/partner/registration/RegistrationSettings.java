package nl.situatiebeeld.partner.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of registration.
 *
 * @param maxCoreTasks core tasks of one partner, at most
 */
@ConfigurationProperties("situatiebeeld.partners")
public record RegistrationSettings(@DefaultValue("50") int maxCoreTasks) {}
