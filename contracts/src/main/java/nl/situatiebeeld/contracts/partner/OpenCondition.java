package nl.situatiebeeld.contracts.partner;

/**
 * Something that is still to be put in order (P7, P8).
 *
 * @param conditionId id of the condition, unique within the agreement
 * @param text what is to be put in order
 */
public record OpenCondition(String conditionId, String text) {}
