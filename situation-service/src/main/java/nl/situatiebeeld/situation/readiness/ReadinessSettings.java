package nl.situatiebeeld.situation.readiness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a missing user agreement or training does (P11).
 *
 * @param readiness warns only, as the policy asks for, or locks out
 */
@ConfigurationProperties("situatiebeeld.users")
record ReadinessSettings(@DefaultValue("warn") Mode readiness) {

  /** What is done about it. */
  enum Mode {
    /** It shows as a warning with the partner; nobody is refused. */
    WARN,
    /** Who is not ready changes nothing in a situation. */
    LOCK
  }
}
