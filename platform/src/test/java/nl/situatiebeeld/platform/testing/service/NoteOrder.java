package nl.situatiebeeld.platform.testing.service;

import nl.situatiebeeld.platform.command.Order;

/** Write something down under this id. */
public record NoteOrder(String aggregateId, String text, Context context) implements Order {}
