package nl.situatiebeeld.situation.imports.cap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.situation.imports.Attributes;
import nl.situatiebeeld.situation.imports.FeedItem;
import nl.situatiebeeld.situation.imports.FeedLimits;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.ItemKey;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Turns an Atom entry that carries fields of an alert, and not the alert, into an item. Such
 * entries are an index: one per alert and area, without references, some without the alert's own
 * identifier. Atom's id names the entry for good; its updated moment stands in for a missing sent.
 */
final class EntryReading {

  static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final Map<String, ValueCheck> CODES = Map.of(
      "status", CapGrammar.STATUS,
      "urgency", CapGrammar.URGENCY,
      "severity", CapGrammar.SEVERITY,
      "certainty", CapGrammar.CERTAINTY);

  private static final List<String> MOMENTS = List.of("sent", "onset", "effective", "expires");

  private final CapSettings settings;
  private final FeedLimits limits;

  EntryReading(CapSettings settings, FeedLimits limits) {
    this.settings = settings;
    this.limits = limits;
  }

  /** The entry with its fields of an alert. */
  private record Entry(
      String position, XmlElement element, String cap, ItemKey key, Instant recordedAt) {

    Optional<String> field(String name) {
      return element.value(cap, name).map(CapText::oneLine);
    }

    Optional<String> messageType() {
      // MeteoAlarm writes it with an underscore
      return field("msgType").or(() -> field("message_type"));
    }

    Optional<Instant> moment(String name) {
      return field(name).flatMap(Moments::parseAny);
    }

    XmlElement asArea() {
      return new XmlElement(cap, "area", null, "", element.children(), element.line());
    }
  }

  FeedItem read(String position, XmlElement entry, String author) {
    Optional<String> cap = entry.children().stream()
        .map(XmlElement::namespace)
        .filter(n -> CapVersion.of(n).isPresent())
        .findFirst();
    if (cap.isEmpty()) {
      return unreadable(
          position, null, Reason.NO_ALERT_INSIDE, "the entry holds no alert and no field of one");
    }
    String sender =
        entry.in(ATOM, "author").findFirst().flatMap(EntryReading::nameOf).orElse(author);
    ItemKey key = new ItemKey(sender, entry.value("id").orElse(""));
    Optional<Instant> recordedAt =
        entry.value(cap.get(), "sent").or(() -> entry.value("updated")).flatMap(Moments::parseAny);
    if (!key.fits()) {
      return unreadable(position, null, Reason.VALUE_MISSING, "the entry needs an author and id");
    }
    if (recordedAt.isEmpty()) {
      return unreadable(
          position, key, Reason.WRONG_FORMAT, "sent or updated must be a moment with offset");
    }
    return read(new Entry(position, entry, cap.get(), key, recordedAt.get()));
  }

  static Optional<String> nameOf(XmlElement author) {
    return author.value("uri").or(() -> author.value("name"));
  }

  private FeedItem read(Entry entry) {
    ItemFault fault = fault(entry);
    if (fault == null) {
      fault = CapAreas.of(List.of(entry.asArea())).fault();
    }
    if (fault != null) {
      return new FeedItem.Unreadable(entry.position, entry.key, fault);
    }
    FeedItem.Kind kind = switch (entry.messageType().orElse("")) {
      case "Alert" -> FeedItem.Kind.ALERT;
      case "Update" -> FeedItem.Kind.UPDATE;
      case "Cancel" -> FeedItem.Kind.CANCEL;
      default -> null;
    };
    if (kind == null) {
      return unreadable(
          entry.position,
          entry.key,
          Reason.CARRIES_NO_FACT,
          "an acknowledgement or error says no fact");
    }
    return new FeedItem.Message(
        entry.position,
        entry.key,
        kind,
        references(entry),
        thread(entry),
        content(entry),
        entry.recordedAt,
        null,
        entry.field("status").orElse("").equals("Actual"));
  }

  private @Nullable ItemFault fault(Entry entry) {
    for (String name : List.of("event", "status", "areaDesc")) {
      if (entry.field(name).isEmpty()) {
        return new ItemFault(Reason.MISSING_ELEMENT, name + " is missing");
      }
    }
    ItemFault type = CapGrammar.MESSAGE_TYPE.fault(entry.messageType().orElse(""));
    if (type != null) {
      return type.inside("msgType");
    }
    for (Map.Entry<String, ValueCheck> code : new TreeMap<>(CODES).entrySet()) {
      String value = entry.field(code.getKey()).orElse("Unknown");
      ItemFault fault = value.equals("Unknown") ? null : code.getValue().fault(value);
      if (fault != null) {
        return fault.inside(code.getKey());
      }
    }
    return valueFault(entry);
  }

  private @Nullable ItemFault valueFault(Entry entry) {
    for (String name : MOMENTS) {
      if (entry.field(name).isPresent() && entry.moment(name).isEmpty()) {
        return new ItemFault(Reason.WRONG_FORMAT, name + " must be a moment with offset");
      }
    }
    for (XmlElement child : entry.element.children()) {
      ItemFault fault = switch (child.namespace().equals(entry.cap) ? child.name() : "") {
        case "category" -> CapGrammar.CATEGORY.fault(child.text().strip());
        case "polygon" -> ValueCheck.POLYGON.fault(child.text());
        case "circle" -> ValueCheck.CIRCLE.fault(child.text());
        case "references" -> ValueCheck.REFERENCES.fault(child.text());
        default -> null;
      };
      if (fault != null) {
        return fault.inside(child.name());
      }
    }
    return statement(entry).length() > limits.statementCharacters()
        ? new ItemFault(Reason.TEXT_TOO_LONG, "event and area are too long")
        : null;
  }

  private static String statement(Entry entry) {
    return entry
        .field("headline")
        .or(() -> entry.element.value("title").map(CapText::oneLine))
        .orElseGet(() ->
            entry.field("event").orElse("") + ": " + entry.field("areaDesc").orElse(""));
  }

  private static List<ItemKey> references(Entry entry) {
    return entry.field("references").map(References::parse).orElse(List.of());
  }

  /** The same event in the same area, for feeds that do not say what an update is of. */
  private static @Nullable ItemKey thread(Entry entry) {
    String area = entry
        .element
        .in(entry.cap, "geocode")
        .flatMap(c -> CapText.pairs(c).stream())
        .sorted()
        .collect(Collectors.joining(","));
    String where = area.isEmpty() ? entry.field("areaDesc").orElse("") : area;
    ItemKey thread = new ItemKey(
        entry.key.system(), "thread:" + where + ":" + entry.field("event").orElse(""));
    return thread.fits() ? thread : null;
  }

  private FactContent content(Entry entry) {
    List<String> categories =
        entry.element.in(entry.cap, "category").map(c -> c.text().strip()).toList();
    boolean open = entry.field("scope").orElse("Public").equals("Public");
    return new FactContent(
        settings.theme(categories, entry.key.system()),
        statement(entry),
        attributes(entry),
        CapAreas.of(List.of(entry.asArea())).location(),
        entry.moment("onset").or(() -> entry.moment("effective")).orElse(entry.recordedAt),
        new Source(entry.key.system(), null, entry.key.system(), entry.key.id()),
        null,
        null,
        open ? Sensitivity.SHARED : Sensitivity.RESTRICTED,
        List.of(),
        entry.moment("expires").orElse(null),
        null,
        List.of(),
        List.of());
  }

  private Map<String, Object> attributes(Entry entry) {
    Attributes attributes = new Attributes(limits);
    attributes
        .put("capStatus", entry.field("status").orElse(null))
        .put("capMessageType", entry.messageType().orElse(null))
        .put("capScope", entry.field("scope").orElse(null));
    for (String name : List.of("event", "urgency", "severity", "certainty", "identifier")) {
      attributes.put(name, entry.field(name).orElse(null));
    }
    attributes.put(
        "category",
        entry
            .element
            .in(entry.cap, "category")
            .map(c -> c.text().strip())
            .collect(Collectors.joining(", ")));
    CapAreas.of(List.of(entry.asArea())).describe(attributes);
    return attributes
        .put("description", entry.element.value("summary").orElse(null))
        .put("web", link(entry.element))
        .build();
  }

  private static @Nullable String link(XmlElement entry) {
    return entry.value("id").filter(id -> id.startsWith("https://")).orElse(null);
  }

  private static FeedItem unreadable(
      String position, @Nullable ItemKey key, Reason reason, String detail) {
    return new FeedItem.Unreadable(position, key, new ItemFault(reason, detail));
  }
}
