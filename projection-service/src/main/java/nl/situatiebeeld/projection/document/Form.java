package nl.situatiebeeld.projection.document;

import java.util.List;
import java.util.Locale;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Forms of a document. */
public enum Form {
  JSON("application/json"),
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf");

  private final String type;

  Form(String type) {
    this.type = type;
  }

  MediaType type() {
    return MediaType.parseMediaType(type);
  }

  /**
   * The form that is asked for by parameter, else by what is accepted; JSON when neither tells.
   *
   * @throws RefusedException when it is none of these
   */
  public static Form asked(@Nullable String format, List<MediaType> accepted) {
    if (format != null) {
      return Parameters.among("format", List.of(format.toUpperCase(Locale.ROOT)), Form.class)
          .iterator()
          .next();
    }
    if (accepted.isEmpty()) {
      return JSON;
    }
    for (MediaType each : accepted) {
      for (Form form : values()) {
        if (each.includes(form.type())) {
          return form;
        }
      }
    }
    throw new RefusedException(CommonRefusal.NOT_ACCEPTABLE, "Ask for JSON, HTML or PDF.");
  }
}
