package nl.situatiebeeld.situation.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deadlines are watched.
 *
 * @param pollInterval between two looks
 * @param batch deadlines taken at once, at most
 * @param lease how long an instance has for what it took, before another may take it
 * @param retryInterval between tries of one that could not be handled
 * @param longestRetry between tries of one that is refused again and again, at most
 * @param lateAfter when one that is due and not handled counts as overdue in the metric
 * @param passedAtOnce deadlines of a reconstruction that one command may pass, at most
 */
@ConfigurationProperties("situatiebeeld.deadlines")
record DeadlineSettings(
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("20") int batch,
    @DefaultValue("1m") Duration lease,
    @DefaultValue("10s") Duration retryInterval,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("1m") Duration lateAfter,
    @DefaultValue("1000") int passedAtOnce) {}
