package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reading in one sentence. */
final class Feeds {

  static final FeedReader READER = new FeedReader(ImportSettings.load(null), FeedLimits.defaults());

  private Feeds() {}

  static List<FeedItem> xml(String document) {
    return READER.readXml(document.getBytes(StandardCharsets.UTF_8), null);
  }

  static List<FeedItem> xmlFile(String file) {
    return READER.readXml(SharedData.read(file), null);
  }

  static List<FeedItem> usgs(byte[] document) {
    return READER.readGeoJson(document, Objects.requireNonNull(READER.mapping("usgs-earthquakes")));
  }

  static List<FeedItem> usgs(String document) {
    return usgs(document.getBytes(StandardCharsets.UTF_8));
  }

  static FeedItem.Message message(List<FeedItem> items) {
    assertThat(items).hasSize(1);
    assertThat(items.getFirst()).isInstanceOf(FeedItem.Message.class);
    return (FeedItem.Message) items.getFirst();
  }

  static List<FeedItem.Message> messages(List<FeedItem> items) {
    return items.stream()
        .filter(FeedItem.Message.class::isInstance)
        .map(FeedItem.Message.class::cast)
        .toList();
  }

  static ItemFault fault(List<FeedItem> items) {
    assertThat(items).hasSize(1);
    return fault(items.getFirst());
  }

  static ItemFault fault(FeedItem item) {
    assertThat(item).isInstanceOf(FeedItem.Unreadable.class);
    return ((FeedItem.Unreadable) item).fault();
  }
}
