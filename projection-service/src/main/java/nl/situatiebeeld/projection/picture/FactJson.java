package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.projection.reading.FactRow;
import nl.situatiebeeld.projection.views.Confirmation;
import nl.situatiebeeld.projection.views.Dispute;
import nl.situatiebeeld.projection.views.Verification;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A fact in an answer.
 *
 * @param recordedAt when its version was recorded
 * @param stale past its validity or without news for too long (F5)
 * @param staleAt when it becomes or became so
 * @param openSignals signals that wait for an answer, to who may know of them (F6); null if none
 * @param addressedTo told to regions, evaluators and the owner only
 * @param attachments documents that this version carries and these eyes may read (A5); {@code GET
 *     /attachments/{hash}} gives one
 * @param marks late or corrected, where that was asked for (E1)
 */
public record FactJson(
    String id,
    int version,
    String theme,
    String statement,
    Map<String, Object> attributes,
    @Nullable Geometry location,
    Instant observedAt,
    Instant recordedAt,
    Source source,
    String owner,
    @Nullable String reliability,
    @Nullable String credibility,
    Sensitivity sensitivity,
    @Nullable List<String> addressedTo,
    FactStatus status,
    boolean stale,
    @Nullable Instant staleAt,
    @Nullable Verification verification,
    List<Confirmation> confirmations,
    List<Dispute> disputes,
    Links links,
    @Nullable Adopted origin,
    @Nullable Integer openSignals,
    @Nullable Instant validUntil,
    @Nullable Integer refreshMinutes,
    List<Document> attachments,
    Marking.@Nullable Marks marks) {

  /**
   * Other facts that it hangs together with, by id.
   *
   * @param causes what it is an effect of, {@code effects} what is an effect of it (F7)
   * @param contradictedBy what says otherwise, {@code contradicts} what it says otherwise than (F4)
   * @param adoptedAs facts of regions that were adopted from it (F8)
   */
  public record Links(
      List<String> restsOn,
      @Nullable String supersededBy,
      List<String> causes,
      List<String> effects,
      List<String> contradictedBy,
      List<String> contradicts,
      List<String> adoptedAs) {}

  /**
   * A document. Of two labels, the fact's and its own, the narrower counts (V4): who may not read
   * it is not told of it.
   *
   * @param hash SHA-256 of the content
   * @param size in bytes
   * @param name under which it was handed in
   * @param sensitivity its own label
   */
  public record Document(
      String hash, String mediaType, int size, String name, Sensitivity sensitivity) {}

  /**
   * What a fact was adopted from, and what became of that since (F8).
   *
   * @param version the version that was taken
   * @param currentVersion the version as it stands, {@code status} likewise
   * @param changedAt when that was last changed
   * @param changed whether it says something else since, or ended
   */
  public record Adopted(
      String fact,
      int version,
      String owner,
      int currentVersion,
      FactStatus status,
      Instant changedAt,
      boolean changed) {}

  /**
   * The fact as these eyes see it at this moment.
   *
   * @param place the sequence whose links are told
   * @param known whether the id of a fact that it refers to may be told (V5)
   */
  public static FactJson of(
      FactRow row, Eyes eyes, Instant at, long place, Ties ties, Predicate<String> known) {
    return of(row, eyes, at, place, ties, known, null);
  }

  static FactJson of(
      FactRow row,
      Eyes eyes,
      Instant at,
      long place,
      Ties ties,
      Predicate<String> known,
      Marking.@Nullable Marks marks) {
    FactContent content = row.content();
    Instant staleAt = row.staleAt();
    return new FactJson(
        row.factId(),
        row.version(),
        content.theme(),
        content.statement(),
        content.attributes(),
        content.location(),
        content.observedAt(),
        row.versionedAt(),
        content.source(),
        row.owner(),
        content.reliability(),
        content.credibility(),
        content.sensitivity(),
        addressees(row, eyes),
        row.status(),
        staleAt != null && !at.isBefore(staleAt),
        staleAt,
        row.verification(),
        row.confirmations(),
        row.disputes().stream().map(dispute -> cut(dispute, known)).toList(),
        ties.of(row, place, known),
        ties.origin(row, place),
        ties.openSignals(row, place),
        content.validUntil(),
        content.refreshMinutes(),
        content.attachments().stream()
            .flatMap(each -> document(each, row, eyes))
            .toList(),
        marks);
  }

  private static Stream<Document> document(Attachment meant, FactRow row, Eyes eyes) {
    return row.carried().stream()
        .filter(each -> each.hash().equals(meant.hash()))
        .filter(each -> Visibility.mayKnow(eyes, row.view(each))) // A5, V4
        .limit(1)
        .map(each -> new Document(
            each.hash(), meant.mediaType(), meant.size(), each.name(), each.sensitivity()));
  }

  private static Dispute cut(Dispute dispute, Predicate<String> known) {
    String fact = dispute.contradictingFact();
    return fact == null || known.test(fact)
        ? dispute
        : new Dispute(dispute.by(), dispute.reason(), null, dispute.version(), dispute.at());
  }

  private static @Nullable List<String> addressees(FactRow row, Eyes eyes) {
    boolean told = switch (eyes) {
      case Eyes.Everything e -> true;
      case Eyes.Region r -> true;
      case Eyes.Partner p -> p.organisation().equals(row.owner());
      case Eyes.SitRep s -> false;
      case Eyes.Nothing n -> false;
    };
    List<String> addressees = row.content().addressedTo();
    return told && !addressees.isEmpty() ? addressees : null;
  }
}
