package nl.situatiebeeld.situation.alert.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a partner's own address is called.
 *
 * @param allowLocal lets it be on this machine or in a private network, and plain HTTP; for the
 *     demo and for tests only
 * @param connectTimeout for the connection
 * @param timeout for all of it
 * @param formerSecret how long the secret before a rotation still signs beside the new one
 * @param connections open at the same time, at most
 * @param keys that keep secrets encrypted in the table, in base64, the newest first; without one
 *     the service does not start
 */
@ConfigurationProperties("situatiebeeld.alerts.webhook")
record WebhookSettings(
    @DefaultValue("false") boolean allowLocal,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("24h") Duration formerSecret,
    @DefaultValue("64") int connections,
    @DefaultValue({}) List<String> keys) {}
