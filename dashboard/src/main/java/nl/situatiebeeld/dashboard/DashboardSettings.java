package nl.situatiebeeld.dashboard;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are, and the limits of a browser's session.
 *
 * @param situationServiceUrl takes commands on situations and facts
 * @param partnerServiceUrl knows partners, agreements and regions
 * @param projectionServiceUrl answers everything that is read about situations
 * @param signedInIdle how long a signed-in session may stand unused
 * @param maxSessions how many sessions may exist at once; more are refused
 */
@ConfigurationProperties("situatiebeeld.dashboard")
public record DashboardSettings(
    URI situationServiceUrl,
    URI partnerServiceUrl,
    URI projectionServiceUrl,
    Duration signedInIdle,
    int maxSessions) {}
