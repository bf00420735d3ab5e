package nl.situatiebeeld.platform.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.eventstore.Addressed;
import nl.situatiebeeld.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** A command on its way to an aggregate; one record per aggregate implements it. */
public interface Order extends Addressed {

  /** Under which circumstances it was given. */
  Context context();

  /**
   * Circumstances of a command, kept beside its events.
   *
   * @param commandId names this command in the events that it causes
   * @param subject the person or system that gave it; kept in the store, never published
   * @param actor on whose behalf, as published
   * @param now when it was received
   * @param recordedAt the recorded time of a reconstruction, else null
   * @param idempotency null when the request cannot be recognised when repeated
   */
  record Context(
      String commandId,
      String subject,
      Actor actor,
      Instant now,
      @Nullable Instant recordedAt,
      @Nullable Idempotency idempotency) {

    /** The circumstances of a request made now. */
    public static Context of(
        CommandRequest request, Actor actor, Instant now, @Nullable Instant recordedAt) {
      return new Context(
          Ids.next(), request.caller().subject(), actor, now, recordedAt, request.idempotency());
    }

    /** The moment at which the command counts: its recorded time, or now. */
    public Instant moment() {
      return recordedAt == null ? now : recordedAt;
    }

    /** What is kept beside each event, by name; see {@link MetaKeys}. */
    public Map<String, String> metaData(String stream) {
      Map<String, String> meta = new LinkedHashMap<>();
      meta.put(MetaKeys.STREAM, stream);
      meta.put(MetaKeys.SUBJECT, subject);
      meta.put(MetaKeys.CAUSATION, commandId);
      meta.put(MetaKeys.CORRELATION, commandId);
      if (recordedAt != null) {
        meta.put(MetaKeys.RECORDED_AT, recordedAt.toString());
      }
      return meta;
    }
  }
}
