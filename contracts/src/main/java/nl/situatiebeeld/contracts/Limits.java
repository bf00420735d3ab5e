package nl.situatiebeeld.contracts;

/**
 * How large the parts of an event may be, at most. The schemas state the same figures; whoever
 * accepts a command refuses what goes beyond them, so that no event ever does.
 */
public final class Limits {

  /** Characters of an id: prefix and UUID, or a code that somebody chose. */
  public static final int ID = 100;

  /** Characters of a code: theme, core task, role. */
  public static final int CODE = 64;

  /** Characters of a name: situation, partner, core task, authority. */
  public static final int NAME = 200;

  /** Characters of a fact's statement. */
  public static final int STATEMENT = 10_000;

  /** Characters of a reason, remark, method, condition, or description of evidence. */
  public static final int REASON = 2_000;

  /** Characters of the name of a source's system and of its id there. */
  public static final int SOURCE = 500;

  /** Attributes of one fact. */
  public static final int ATTRIBUTES = 50;

  /** Characters of an attribute's text. */
  public static final int ATTRIBUTE_TEXT = 1_000;

  /** Themes of a situation, of a grant, or of a core task. */
  public static final int THEMES = 50;

  /** Regions of a situation or of an agreement. */
  public static final int REGIONS = 100;

  /** Documents in which one topic of an agreement is settled. */
  public static final int DOCUMENTS = 50;

  /** Characters that tell where a document is, or where a function is reached. */
  public static final int REFERENCE = 500;

  /** Conditions that an advice or a position leaves open. */
  public static final int CONDITIONS = 100;

  /** Characters of a person's opaque id at the identity provider. */
  public static final int SUBJECT = 255;

  /** Organisations that a fact is addressed to. */
  public static final int ADDRESSEES = 200;

  /** Facts that a fact rests on. */
  public static final int RESTS_ON = 100;

  /** Attachments of one fact. */
  public static final int ATTACHMENTS = 20;

  /** Bytes of one attachment. */
  public static final int ATTACHMENT_BYTES = 100 * 1024 * 1024;

  /** Characters of an attachment's media type. */
  public static final int MEDIA_TYPE = 100;

  /** Facts of which one fact is an effect (F7). */
  public static final int CAUSES = 20;

  /** SitReps of one situation for one profile. */
  public static final int SITREPS = 5_000;

  /** Partners that a SitRep is issued to. */
  public static final int RECIPIENTS = 200;

  /** Characters of a SitRep's summary. */
  public static final int SUMMARY = 10_000;

  /** Minutes between set times of SitReps: a week. */
  public static final int SITREP_MINUTES = 10_080;

  /** Facts that a decision or an action rests on, or that answer a question. */
  public static final int BASIS = 100;

  /** Minutes after which a fact without news is stale: a year. */
  public static final int REFRESH_MINUTES = 525_600;

  /** Ways by which an alert goes. */
  public static final int ALERT_CHANNELS = 3;

  /** Attempts to deliver an alert by one way. */
  public static final int ALERT_ATTEMPTS = 1_000;

  /** Highest GRIP level. */
  public static final int GRIP_LEVEL = 5;

  private Limits() {}
}
