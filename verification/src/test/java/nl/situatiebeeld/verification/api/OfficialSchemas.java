package nl.situatiebeeld.verification.api;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.InputStreamSource;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The schemas of the OpenAPI initiative, from the class path instead of the network. */
final class OfficialSchemas {

  private OfficialSchemas() {}

  /** The schema at this address; null leaves it to others. */
  static @Nullable InputStreamSource of(AbsoluteIri address) {
    String path = address.toString().replaceFirst("^https://", "/");
    if (!path.startsWith("/spec.openapis.org/")) {
      return null;
    }
    return () -> {
      InputStream schema = OfficialSchemas.class.getResourceAsStream(path);
      if (schema == null) {
        throw new java.io.FileNotFoundException(path);
      }
      return schema;
    };
  }
}
