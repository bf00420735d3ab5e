package nl.situatiebeeld.situation.attachment;

import nl.situatiebeeld.platform.security.Caller;

/** Answers for the facts: whether someone sees one that carries an attachment. */
public interface Carriers {

  /** Whether the caller sees such a fact, and the attachment's own label lets it through (V4). */
  boolean shows(Caller caller, KnownAttachment attachment);
}
