package nl.situatiebeeld.situation.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port over facts in memory. */
final class RememberedFacts implements FactPort {

  private final Map<ItemKey, Row> rows = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Boolean> ended = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private @Nullable String refusal;
  private boolean refuseVerifications;

  private record Row(
      String factId,
      @Nullable String fingerprint,
      boolean reviewed,
      Instant recordedAt,
      boolean latest) {}

  String log() {
    return String.join("; ", log);
  }

  List<Instant> recordedTimes() {
    return times;
  }

  void refuseNext(String code) {
    refusal = code;
  }

  void refuseVerifications(boolean refuse) {
    refuseVerifications = refuse;
  }

  @Override
  public Optional<KnownFact> find(ItemKey key) {
    return Optional.ofNullable(rows.get(key))
        .map(row -> new KnownFact(
            row.factId(),
            versions.getOrDefault(row.factId(), 0),
            ended.getOrDefault(row.factId(), false),
            row.fingerprint(),
            row.reviewed(),
            row.recordedAt(),
            row.latest()));
  }

  @Override
  public Answer report(Imported imported) {
    if (refusal != null) {
      Answer refused = new Answer.Refused(refusal, "told to");
      refusal = null;
      return refused;
    }
    String factId = "f" + (versions.size() + 1);
    return write("report", factId, 1, imported);
  }

  @Override
  public Answer update(KnownFact fact, Imported imported) {
    return write("update", fact.factId(), fact.version() + 1, imported);
  }

  private Answer write(String what, String factId, int version, Imported imported) {
    versions.put(factId, version);
    rows.replaceAll((key, row) -> row.factId().equals(factId)
        ? new Row(factId, row.fingerprint(), row.reviewed(), row.recordedAt(), false)
        : row);
    rows.put(
        imported.key(),
        new Row(factId, imported.fingerprint(), false, imported.recordedAt(), true));
    imported
        .subjects()
        .forEach(s -> rows.put(s, new Row(factId, null, false, imported.recordedAt(), true)));
    return done(what + " " + factId + " v" + version, factId, version, imported.recordedAt());
  }

  @Override
  public Answer verify(String factId, int version, String method, Imported imported) {
    if (refuseVerifications) {
      return new Answer.Refused("forbidden", "told to");
    }
    rows.put(
        imported.key(), new Row(factId, imported.fingerprint(), true, imported.recordedAt(), true));
    return done("verify " + factId, factId, version, imported.recordedAt());
  }

  @Override
  public Answer retract(KnownFact fact, String reason, Instant recordedAt) {
    int version = fact.version() + 1;
    versions.put(fact.factId(), version);
    ended.put(fact.factId(), true);
    return done("retract " + fact.factId() + " v" + version, fact.factId(), version, recordedAt);
  }

  @Override
  public Answer supersede(KnownFact fact, String byFactId, String reason, Instant recordedAt) {
    ended.put(fact.factId(), true);
    String what = "supersede " + fact.factId() + " by " + byFactId;
    return done(what, fact.factId(), fact.version(), recordedAt);
  }

  private Answer done(String what, String factId, int version, Instant recordedAt) {
    log.add(what);
    times.add(recordedAt);
    return new Answer.Done(factId, version, "position-" + log.size());
  }
}
