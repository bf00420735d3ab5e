package nl.situatiebeeld.situation.attachment;

import nl.situatiebeeld.platform.problem.Refusal;

/** Why an attachment is not taken in or not given out. */
enum AttachmentRefusal implements Refusal {
  ATTACHMENT_NOT_FOUND(404, "There is no such attachment here for you"),
  ATTACHMENT_UNKNOWN(422, "There is no such attachment of yours in this situation"),
  ATTACHING_NOT_YOURS(403, "Your rights do not include handing in attachments"),
  MEDIA_TYPE_NOT_ALLOWED(415, "Attachments of this type are not accepted"),
  CONTENT_NOT_OF_TYPE(422, "The content is not of the type that was given"),
  ATTACHMENT_EMPTY(422, "The attachment is empty"),
  UPLOAD_TOO_SLOW(408, "The attachment did not arrive in time"),
  ATTACHMENTS_FULL(409, "The situation has as many attachments as one may have");

  private final int status;
  private final String title;

  AttachmentRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
