package nl.situatiebeeld.situation.alert;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is alerted.
 *
 * @param automatic whether partners are alerted by themselves, beside those alerted by hand
 * @param perSituation alerts and call-outs of one situation, after which none is given by itself
 * @param byHandBeyond how many more may be given by hand beyond those
 * @param kafka whether each partner has a topic of its own
 */
@ConfigurationProperties("situatiebeeld.alerts")
record AlertSettings(
    @DefaultValue("true") boolean automatic,
    @DefaultValue("1000") int perSituation,
    @DefaultValue("1000") int byHandBeyond,
    @DefaultValue("true") boolean kafka) {}
