package nl.situatiebeeld.contracts.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a fact says (F1).
 *
 * @param theme code of the heading it stands under
 * @param attributes text, number or truth value by name, such as {@code victims: 12}
 * @param observedAt when it was true; apart from when the system learned it
 * @param reliability of the source, A to F (Admiralty code)
 * @param credibility of the information, 1 to 6 (Admiralty code)
 * @param addressedTo the organisations that may see a {@code RESTRICTED} fact
 * @param validUntil after this moment it shows as stale (F5)
 * @param refreshMinutes without news for this long it shows as stale (F5)
 * @param restsOn ids of the facts it rests on
 * @param attachments documents that belong to it (A5)
 */
public record FactContent(
    String theme,
    String statement,
    Map<String, Object> attributes,
    @Nullable Geometry location,
    Instant observedAt,
    Source source,
    @Nullable String reliability,
    @Nullable String credibility,
    Sensitivity sensitivity,
    List<String> addressedTo,
    @Nullable Instant validUntil,
    @Nullable Integer refreshMinutes,
    List<String> restsOn,
    List<Attachment> attachments) {

  /** The same under another label (V4). */
  public FactContent labelled(Sensitivity label, List<String> readers) {
    return new FactContent(
        theme,
        statement,
        attributes,
        location,
        observedAt,
        source,
        reliability,
        credibility,
        label,
        readers,
        validUntil,
        refreshMinutes,
        restsOn,
        attachments);
  }
}
