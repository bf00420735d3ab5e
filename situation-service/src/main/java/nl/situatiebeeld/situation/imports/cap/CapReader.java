package nl.situatiebeeld.situation.imports.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.situation.imports.FeedItem;
import nl.situatiebeeld.situation.imports.FeedLimits;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the alerts of a document, wherever they stand: as its root, in any wrapper, in Atom entries
 * (whole, or as mere fields), in EDXL-DE content. Each is judged by itself.
 */
public final class CapReader {

  private static final String EDXL_DE = "urn:oasis:names:tc:emergency:EDXL:DE:";

  private final FeedLimits limits;
  private final AlertReading alerts;
  private final EntryReading entries;

  /** A reader with these settings; it keeps nothing between documents. */
  public CapReader(CapSettings settings, FeedLimits limits) {
    this.limits = limits;
    this.alerts = new AlertReading(settings, limits);
    this.entries = new EntryReading(settings, limits);
  }

  /**
   * The items of the document, in its order.
   *
   * @param charset as the content type names it; null leaves it to the document
   */
  public List<FeedItem> read(byte[] document, @Nullable String charset) {
    return switch (XmlTree.read(document, charset, limits)) {
      case XmlTree.Result.Faulty faulty -> List.of(FeedItem.Unreadable.document(faulty.fault()));
      case XmlTree.Result.Tree tree -> items(tree.root());
    };
  }

  private List<FeedItem> items(XmlElement root) {
    Walk walk = new Walk();
    walk.visit(root, true, "");
    if (walk.items.size() > limits.items()) {
      ItemFault fault = new ItemFault(
          Reason.TOO_MANY_ITEMS, "a document has at most " + limits.items() + " items");
      return List.of(FeedItem.Unreadable.document(fault));
    }
    boolean emptyFeed = root.is(EntryReading.ATOM, "feed");
    if (walk.items.isEmpty() && !emptyFeed) {
      ItemFault fault = new ItemFault(Reason.NO_ITEMS, "the document holds no alert");
      return List.of(FeedItem.Unreadable.document(fault));
    }
    return List.copyOf(walk.items);
  }

  /** One way through a document. */
  private final class Walk {
    private final List<FeedItem> items = new ArrayList<>();

    void visit(XmlElement element, boolean actual, String author) {
      if (items.size() > limits.items()) {
        return;
      }
      if (element.name().equals("alert")) {
        items.add(alerts.read(position("alert", element), element, actual));
      } else if (element.is(EntryReading.ATOM, "entry")) {
        entry(element, actual, author);
      } else if (element.namespace().startsWith(EDXL_DE)) {
        envelope(element, actual, author);
      } else {
        String name = feedAuthor(element).orElse(author);
        element.children().forEach(child -> visit(child, actual, name));
      }
    }

    private void entry(XmlElement entry, boolean actual, String author) {
      int before = items.size();
      entry.children().forEach(child -> visit(child, actual, author));
      if (items.size() == before) {
        items.add(entries.read(position("entry", entry), entry, author));
      }
    }

    private void envelope(XmlElement element, boolean actual, String author) {
      // an envelope that is a test makes a test of all that is in it
      boolean within =
          actual && element.value("distributionStatus").map("Actual"::equals).orElse(true);
      int before = items.size();
      element.children().forEach(child -> visit(child, within, author));
      if (items.size() == before && element.name().equals("contentObject")) {
        ItemFault fault = new ItemFault(Reason.NO_ALERT_INSIDE, "this content holds no alert");
        items.add(new FeedItem.Unreadable(position("contentObject", element), null, fault));
      }
    }

    private Optional<String> feedAuthor(XmlElement element) {
      return element.in(EntryReading.ATOM, "author").findFirst().flatMap(EntryReading::nameOf);
    }

    private String position(String what, XmlElement element) {
      return what + " " + (items.size() + 1) + ", line " + element.line();
    }
  }
}
