package nl.situatiebeeld.situation.imports.geojson;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.situation.imports.FeedItem;
import nl.situatiebeeld.situation.imports.FeedLimits;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON feature collection; each feature is judged by itself. */
public final class FeatureCollectionReader {

  private final FeedLimits limits;
  private final JsonMapper json;

  /** A reader with these limits; it keeps nothing between documents. */
  public FeatureCollectionReader(FeedLimits limits) {
    this.limits = limits;
    StreamReadConstraints constraints = StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth())
        .maxStringLength(limits.documentBytes())
        .maxDocumentLength(limits.documentBytes())
        .build();
    this.json = JsonMapper.builder(
            JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** The items of the document, in its order. */
  public List<FeedItem> read(byte[] document, FeatureMapping mapping) {
    JsonNode root;
    try {
      root = json.readTree(document);
    } catch (StreamConstraintsException e) {
      return faulty(Reason.TOO_DEEP, "the document is nested or sized beyond the limits");
    } catch (JacksonException e) {
      // the parser's own message quotes the document
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String where = line > 0 ? " at line " + line : "";
      return faulty(Reason.NOT_WELL_FORMED, "this is not well-formed JSON" + where);
    }
    return items(root, mapping);
  }

  private List<FeedItem> items(JsonNode root, FeatureMapping mapping) {
    JsonNode features = root.path("features");
    if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
      return faulty(
          Reason.NOT_A_FEATURE_COLLECTION, "the document is no GeoJSON FeatureCollection");
    }
    if (features.size() > limits.items()) {
      return faulty(Reason.TOO_MANY_ITEMS, "a document has at most " + limits.items() + " items");
    }
    FeatureReading reading = new FeatureReading(mapping, limits);
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode feature : features) {
      items.add(reading.read("feature " + (items.size() + 1), feature));
    }
    return List.copyOf(items);
  }

  private static List<FeedItem> faulty(Reason reason, String detail) {
    return List.of(FeedItem.Unreadable.document(new ItemFault(reason, detail)));
  }
}
