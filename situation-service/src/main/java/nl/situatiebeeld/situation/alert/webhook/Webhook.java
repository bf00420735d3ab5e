package nl.situatiebeeld.situation.alert.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner's own address.
 *
 * @param exercises whether it wants alerts of exercises too (S1)
 * @param secrets that sign, the newest first
 * @param formerUntil until when the secret before the last rotation still signs
 */
public record Webhook(
    String partnerId,
    URI url,
    boolean exercises,
    List<String> secrets,
    @Nullable Instant formerUntil,
    Instant changedAt) {}
