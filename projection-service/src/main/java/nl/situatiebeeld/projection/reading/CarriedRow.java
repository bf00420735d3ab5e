package nl.situatiebeeld.projection.reading;

import java.util.List;
import nl.situatiebeeld.contracts.fact.Sensitivity;

/**
 * An attachment that a fact carries and that these eyes may read by its own label (A5, V4).
 *
 * @param hash SHA-256 of the content
 * @param name under which it was handed in
 * @param owner organisation that handed it in
 */
public record CarriedRow(
    String hash, String name, String owner, Sensitivity sensitivity, List<String> addressedTo) {}
