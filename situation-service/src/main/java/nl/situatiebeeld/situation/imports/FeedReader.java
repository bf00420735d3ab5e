package nl.situatiebeeld.situation.imports;

import java.util.List;
import nl.situatiebeeld.situation.imports.cap.CapReader;
import nl.situatiebeeld.situation.imports.geojson.FeatureCollectionReader;
import nl.situatiebeeld.situation.imports.geojson.FeatureMapping;
import org.jspecify.annotations.Nullable;

/** Turns a document of a partner's feed into items. Pure: same document, same items. */
public final class FeedReader {

  private final ImportSettings settings;
  private final FeedLimits limits;
  private final CapReader cap;
  private final FeatureCollectionReader features;

  /** A reader with these settings. */
  public FeedReader(ImportSettings settings, FeedLimits limits) {
    this.settings = settings;
    this.limits = limits;
    this.cap = new CapReader(settings.cap(), limits);
    this.features = new FeatureCollectionReader(limits);
  }

  /** The mapping of this name; null when there is none. */
  public @Nullable FeatureMapping mapping(String name) {
    return settings.mappings().get(name);
  }

  /** The names of all mappings. */
  public List<String> mappingNames() {
    return settings.mappings().keySet().stream().sorted().toList();
  }

  /**
   * The items of an XML document (CAP).
   *
   * @param charset as the content type names it; null leaves it to the document
   */
  public List<FeedItem> readXml(byte[] document, @Nullable String charset) {
    return document.length > limits.documentBytes()
        ? tooLarge()
        : checked(cap.read(document, charset));
  }

  /** The items of a GeoJSON feature collection. */
  public List<FeedItem> readGeoJson(byte[] document, FeatureMapping mapping) {
    return document.length > limits.documentBytes()
        ? tooLarge()
        : checked(features.read(document, mapping));
  }

  private static List<FeedItem> checked(List<FeedItem> items) {
    return items.stream().map(MessageCheck::checked).toList();
  }

  private List<FeedItem> tooLarge() {
    ItemFault fault = new ItemFault(
        Reason.DOCUMENT_TOO_LARGE, "a document has at most " + limits.documentBytes() + " bytes");
    return List.of(FeedItem.Unreadable.document(fault));
  }
}
