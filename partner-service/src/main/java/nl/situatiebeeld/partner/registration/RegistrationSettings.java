package nl.situatiebeeld.partner.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of registration.
 *
 * @param maxCoreTasks core tasks of one partner, at most
 * @param maxUsers people who act for one partner, at most (P11)
 */
@ConfigurationProperties("situatiebeeld.partners")
public record RegistrationSettings(
    @DefaultValue("50") int maxCoreTasks,
    @DefaultValue("1000") int maxUsers) {}
