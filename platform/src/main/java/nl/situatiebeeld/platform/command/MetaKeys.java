package nl.situatiebeeld.platform.command;

/** Names of what is kept beside an event in the store. */
public final class MetaKeys {

  /** The stream in which the relay gives the event its place. */
  public static final String STREAM = "stream";

  public static final String SUBJECT = "subject";
  public static final String CAUSATION = "causationId";
  public static final String CORRELATION = "correlationId";

  /** The recorded time given by a reconstruction. */
  public static final String RECORDED_AT = "recordedAt";

  private MetaKeys() {}
}
