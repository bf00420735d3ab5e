package nl.situatiebeeld.partner.region;

/**
 * A safety region.
 *
 * @param code such as {@code VR24}
 * @param name as the region calls itself
 */
public record Region(String code, String name) {}
