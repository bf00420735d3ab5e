package nl.situatiebeeld.verification.api;

import static nl.situatiebeeld.verification.api.Schemas.ordered;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.projection.national.OverviewController;
import nl.situatiebeeld.projection.sitrep.SitRepDocument;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which an operation answers.
 *
 * @param json the shape of its JSON; null where it has none
 * @param tagged whether it carries a tag of its content
 */
record Forms(@Nullable Type json, boolean tagged) {

  /** Parameters whose form is checked elsewhere than where they are read. */
  static Map<String, Object> parameter(Operation operation, String name) {
    return switch (operation.key() + " " + name) {
      case "GET /overview asOf" ->
        ordered("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}(T.+)?$");
      case "GET /overview format" -> ordered("enum", List.of("json", "csv"));
      case "GET /situations/{id}/sitreps/{ref} format", "GET /situations/{id}/comparison format" ->
        ordered("enum", List.of("json", "html", "pdf"));
      case "GET /situations/{id}/sitreps/{ref} profile" ->
        ordered("enum", Constraints.names(Profile.class));
      case String other -> Map.of();
    };
  }

  /** Those of this operation; a handler that writes several forms does not tell what they are. */
  static Forms of(Operation operation) {
    return switch (operation.key()) {
      case "GET /overview" -> new Forms(OverviewController.Page.class, false);
      case "GET /situations/{id}/sitreps/{ref}" -> new Forms(SitRepDocument.class, true);
      // two moments and two organisations are told in different shapes
      case "GET /attachments/{ref}", "GET /situations/{id}/comparison" -> new Forms(null, true);
      case String other -> new Forms(operation.answersRecord() ? operation.answer() : null, false);
    };
  }
}
