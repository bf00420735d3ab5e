package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a situation that these eyes see, with what follows from what among them (F7). What
 * hangs together only by way of a fact that they do not see, does not hang together here.
 *
 * @param as through whose eyes, when not the caller's own
 * @param asOf the moment that it is of
 * @param observedAt the moment at which it was true, when one was asked
 * @param links from a cause to its effect
 * @param cascades of each fact that has a link, or of the one that was asked
 * @param explanation why these eyes see nothing, when they do not
 */
public record TotalPicture(
    SituationJson situation,
    @Nullable String as,
    Instant asOf,
    @Nullable Instant observedAt,
    String position,
    List<FactJson> facts,
    List<Link> links,
    List<Cascade> cascades,
    Picture.@Nullable Explanation explanation) {

  /** Facts in all cascades of one answer together, at most. */
  static final int MAX_STEPS = 20_000;

  /** That one fact is an effect of another, by their ids. */
  public record Link(String cause, String effect) {}

  /**
   * What one fact is part of.
   *
   * @param effects all that follows from it, {@code causes} all that it follows from
   */
  public record Cascade(String fact, List<Step> effects, List<Step> causes) {}

  /**
   * A fact in a cascade.
   *
   * @param steps how many links away, at least
   */
  public record Step(String fact, int steps) {}

  /**
   * From a picture without a theme of its own.
   *
   * @param fact whose cascade is asked; null for all
   * @throws RefusedException when the cascades are more than one answer holds
   */
  static TotalPicture of(Picture picture, @Nullable String fact) {
    List<Link> links = picture.facts().stream().flatMap(TotalPicture::links).toList();
    return new TotalPicture(
        picture.situation(),
        picture.as(),
        picture.asOf(),
        picture.observedAt(),
        picture.position(),
        picture.facts(),
        links,
        cascades(links, fact),
        picture.explanation());
  }

  private static Stream<Link> links(FactJson fact) {
    return fact.links().effects().stream().map(effect -> new Link(fact.id(), effect));
  }

  private static List<Cascade> cascades(List<Link> links, @Nullable String fact) {
    Cascades cascades = new Cascades(links);
    List<String> linked = links.stream()
        .flatMap(link -> Stream.of(link.cause(), link.effect()))
        .distinct()
        .filter(id -> fact == null || id.equals(fact))
        .toList();
    List<Cascade> all = new ArrayList<>();
    int steps = 0;
    for (String id : linked) {
      Cascade cascade = new Cascade(id, cascades.effectsOf(id), cascades.causesOf(id));
      steps += cascade.effects().size() + cascade.causes().size();
      if (steps > MAX_STEPS && fact == null) {
        throw new RefusedException(
            ProjectionRefusal.CASCADES_TOO_LARGE,
            "Ask for the cascade of one fact: 'fact' with its id.",
            Map.of("limit", MAX_STEPS));
      }
      all.add(cascade);
    }
    return all;
  }
}
