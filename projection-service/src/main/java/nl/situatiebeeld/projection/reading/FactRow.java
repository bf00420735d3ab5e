package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.projection.views.Confirmation;
import nl.situatiebeeld.projection.views.Dispute;
import nl.situatiebeeld.projection.views.Origin;
import nl.situatiebeeld.projection.views.Verification;
import nl.situatiebeeld.projection.visibility.FactView;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stood from {@code from} to {@code to}.
 *
 * @param from first sequence in which it stood so
 * @param to first sequence in which it did not any more; {@link Long#MAX_VALUE} while it does
 * @param changedAt recorded time of {@code from}
 * @param change name of the event that made it so
 * @param versionedAt recorded time of its version
 * @param staleAt from this moment on it is stale (F5)
 * @param origin what it was adopted from (F8)
 * @param carried attachments of its version that these eyes may read by their own label (A5)
 */
public record FactRow(
    String factId,
    long from,
    long to,
    Instant changedAt,
    String change,
    Actor by,
    @Nullable String reason,
    int version,
    Instant versionedAt,
    String owner,
    FactStatus status,
    boolean shared,
    @Nullable Instant staleAt,
    FactContent content,
    @Nullable Verification verification,
    List<Confirmation> confirmations,
    List<Dispute> disputes,
    @Nullable String supersededBy,
    @Nullable Origin origin,
    List<CarriedRow> carried) {

  /** Whether it stood so at this sequence. */
  public boolean at(long sequence) {
    return from <= sequence && sequence < to;
  }

  /** The same for an attachment of it: of two labels the narrower counts (V4). */
  public FactView view(CarriedRow attachment) {
    return new FactView(
        factId,
        attachment.owner(),
        content.theme(),
        status,
        shared,
        attachment.sensitivity(),
        attachment.addressedTo());
  }

  /** What visibility needs to know of it. */
  public FactView view() {
    return new FactView(
        factId,
        owner,
        content.theme(),
        status,
        shared,
        content.sensitivity(),
        content.addressedTo());
  }
}
