package nl.situatiebeeld.situation.attachment;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;

/** One JSON object with a type of GeoJSON, read as it passes by and never kept. */
final class GeoJsonCheck implements ContentCheck {

  private static final Set<String> TYPES = Set.of(
      "Point",
      "MultiPoint",
      "LineString",
      "MultiLineString",
      "Polygon",
      "MultiPolygon",
      "GeometryCollection",
      "Feature",
      "FeatureCollection");

  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(1_000_000)
          .build())
      .build();

  private final JsonParser parser =
      JSON.createNonBlockingByteArrayParser(ObjectReadContext.empty());
  private int depth;
  private boolean begun;
  private boolean typeComes;
  private boolean typed;

  @Override
  public void next(byte[] bytes, int length) {
    try {
      ((ByteArrayFeeder) parser.nonBlockingInputFeeder()).feedInput(bytes.clone(), 0, length);
      read();
    } catch (JacksonException e) {
      throw ContentCheck.otherwise();
    }
  }

  @Override
  public void end() {
    try {
      parser.nonBlockingInputFeeder().endOfInput();
      read();
    } catch (JacksonException e) {
      throw ContentCheck.otherwise();
    }
    if (!typed || depth != 0) {
      throw ContentCheck.otherwise();
    }
  }

  private void read() {
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.NOT_AVAILABLE) {
      take(token);
      token = parser.nextToken();
    }
  }

  private void take(JsonToken token) {
    if (depth == 0 && (begun || token != JsonToken.START_OBJECT)) {
      throw ContentCheck.otherwise();
    }
    begun = true;
    if (token.isStructStart()) {
      depth++;
    } else if (token.isStructEnd()) {
      depth--;
    }
    if (typeComes) {
      typed = token == JsonToken.VALUE_STRING && TYPES.contains(parser.getString());
    }
    typeComes =
        depth == 1 && token == JsonToken.PROPERTY_NAME && parser.currentName().equals("type");
  }
}
