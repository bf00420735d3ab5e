package nl.situatiebeeld.situation.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every command's body may carry, for reconstructions only: a past situation retold with its
 * own clock.
 */
public interface Retold {

  /** When the source recorded it; never decreasing within a situation, never in the future. */
  @Nullable
  Instant recordedAt();

  /** The organisation that did it then; its profile and rights count. */
  @Nullable
  String actingFor();
}
