package nl.situatiebeeld.contracts;

/**
 * Headers of a record on Kafka: CloudEvents 1.0, binary content mode (Kafka protocol binding,
 * section 3.2), attributes as UTF-8 text.
 */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";

  /** UUID of the event. */
  public static final String ID = "ce_id";

  /** The service that wrote it, such as {@code /situation-service}. */
  public static final String SOURCE = "ce_source";

  /** {@link #TYPE_PREFIX} + name + {@code .v} + revision. */
  public static final String TYPE = "ce_type";

  /** Id of the aggregate: situation, fact, participation, partner or agreement. */
  public static final String SUBJECT = "ce_subject";

  /** Recorded time, UTC; never earlier than that of the event before it in the stream. */
  public static final String TIME = "ce_time";

  /** Place in the stream: 1, 2, 3 … without holes. */
  public static final String SEQUENCE = "ce_sequence";

  /** SHA-256 in hexadecimal over the event's canonical form and the hash before it (rule E7). */
  public static final String HASH = "ce_hash";

  public static final String CORRELATION_ID = "ce_correlationid";

  public static final String CAUSATION_ID = "ce_causationid";

  /** Extension of alerts: {@code true} for an exercise, which is never to be taken for real. */
  public static final String EXERCISE = "ce_exercise";

  public static final String DATA_SCHEMA = "ce_dataschema";

  public static final String CONTENT_TYPE = "content-type";

  public static final String TYPE_PREFIX = "nl.situatiebeeld.";

  /** Where the schemas have their names; {@link #dataSchema} tells the whole of one. */
  public static final String SCHEMA_PREFIX = "https://situatiebeeld.nl/schemas/";

  private CloudEventHeaders() {}

  /** The {@code ce_type} of an event. */
  public static String type(String name, int revision) {
    return TYPE_PREFIX + name + ".v" + revision;
  }

  /** The {@code ce_dataschema} of an event: the {@code $id} of its JSON Schema. */
  public static String dataSchema(String name, int revision) {
    return SCHEMA_PREFIX + name + ".v" + revision + ".json";
  }
}
