package nl.situatiebeeld.situation.attachment;

import java.util.List;
import java.util.UUID;
import nl.situatiebeeld.contracts.fact.Sensitivity;

/**
 * What can be asked: to keep an attachment whose content has arrived.
 *
 * @param upload under which the content waits
 */
record AddAttachment(
    String situationId,
    UUID upload,
    String hash,
    String mediaType,
    int size,
    String name,
    Sensitivity sensitivity,
    List<String> addressedTo) {}
