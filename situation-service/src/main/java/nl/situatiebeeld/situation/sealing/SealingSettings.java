package nl.situatiebeeld.situation.sealing;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How situations are sealed.
 *
 * @param privateKeyFile PKCS #8 in PEM; the service does not start without it
 * @param formerKeysFile public keys in PEM by which roots were signed before; given out with the
 *     one in use
 * @param folder where signed roots are appended to files; none are written when it is missing
 * @param interval between roots, as long as something happens
 * @param eventsAtOnce events that one root covers, at most
 * @param maxFileBytes of one file of roots, before the next begins
 * @param maxFiles of roots; no more are written until older ones are moved elsewhere
 */
@ConfigurationProperties("situatiebeeld.sealing")
public record SealingSettings(
    @Nullable Path privateKeyFile,
    @Nullable Path formerKeysFile,
    @Nullable Path folder,
    @DefaultValue("1m") Duration interval,
    @DefaultValue("10000") int eventsAtOnce,
    @DefaultValue("16777216") long maxFileBytes,
    @DefaultValue("1000") int maxFiles) {}
