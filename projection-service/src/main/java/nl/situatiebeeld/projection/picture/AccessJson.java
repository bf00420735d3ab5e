package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.NoPicture;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may in a situation.
 *
 * @param picture whether it sees a picture
 * @param as whether it may look through the eyes of others
 * @param level whose eyes it has
 * @param missing why there is no picture, as the last part of the problem's type
 * @param explanation the same in words
 */
public record AccessJson(
    boolean picture,
    boolean as,
    Level level,
    Rights.@Nullable Reading reading,
    @Nullable List<String> themes,
    @Nullable Instant until,
    @Nullable String missing,
    @Nullable String explanation) {

  /** Whose eyes. */
  public enum Level {
    EVALUATOR,
    LEADING_REGION,
    REGION,
    PARTNER,
    OVERVIEW
  }

  /** What these eyes may. */
  public static AccessJson of(Eyes eyes) {
    return switch (eyes) {
      case Eyes.Everything e -> all(Level.EVALUATOR, true);
      case Eyes.Region r -> all(r.leading() ? Level.LEADING_REGION : Level.REGION, r.leading());
      case Eyes.Partner p ->
        new AccessJson(
            true,
            false,
            Level.PARTNER,
            p.reading(),
            p.themes().stream().sorted().toList(),
            p.until(),
            null,
            null);
      case Eyes.SitRep s ->
        new AccessJson(
            true,
            false,
            Level.PARTNER,
            Rights.Reading.SITREP,
            s.themes().stream().sorted().toList(),
            null,
            null,
            null);
      case Eyes.Nothing n -> none(n.reason());
    };
  }

  private static AccessJson all(Level level, boolean as) {
    return new AccessJson(true, as, level, null, null, null, null, null);
  }

  private static AccessJson none(NoPicture why) {
    return new AccessJson(false, false, Level.OVERVIEW, null, null, null, why.slug(), why.title());
  }

  /** Whether these eyes may look through those of others. */
  public static boolean mayLookAs(Eyes eyes) {
    return of(eyes).as();
  }
}
