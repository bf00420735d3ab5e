package nl.situatiebeeld.situation.imports.cap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Turns one alert into an item, after holding it against the standard. */
final class AlertReading {

  private static final int LANGUAGE_IN_NAME = 20;

  private final CapSettings settings;
  private final FeedLimits limits;

  AlertReading(CapSettings settings, FeedLimits limits) {
    this.settings = settings;
    this.limits = limits;
  }

  /**
   * The alert as an item.
   *
   * @param actual false when what the alert came in is itself a test or exercise
   */
  FeedItem read(String position, XmlElement alert, boolean actual) {
    Optional<CapVersion> version = CapVersion.of(alert.namespace());
    if (version.isEmpty()) {
      return new FeedItem.Unreadable(position, null, foreign(alert.namespace()));
    }
    ItemKey key = key(alert, version.get()).orElse(null);
    ItemFault fault = CapCheck.fault(alert, version.get());
    if (fault == null && key != null) {
      return read(new Alert(position, key, alert, version.get()), actual);
    }
    ItemFault shown =
        fault == null ? new ItemFault(Reason.MISSING_ELEMENT, "no identity to go by") : fault;
    return new FeedItem.Unreadable(position, key, shown);
  }

  private record Alert(String position, ItemKey key, XmlElement element, CapVersion version) {
    String text(String name) {
      return element.value(name).orElse("");
    }

    Instant sent() {
      return Moments.parse(version, text("sent")).orElseThrow();
    }

    Optional<Instant> moment(XmlElement info, String name) {
      return info.value(name).flatMap(t -> Moments.parse(version, t));
    }
  }

  private static ItemFault foreign(String namespace) {
    // by the standard's own name for its first version
    return namespace.equals("http://www.incident.com/cap/1.0")
            || namespace.startsWith("urn:oasis:names:tc:emergency:cap:")
        ? new ItemFault(Reason.UNSUPPORTED_VERSION, "CAP 1.1 and 1.2 are read, no other version")
        : new ItemFault(
            Reason.WRONG_NAMESPACE, "the alert is not in the namespace of CAP 1.1 or 1.2");
  }

  private static Optional<ItemKey> key(XmlElement alert, CapVersion version) {
    Optional<Instant> sent = alert.value("sent").flatMap(t -> Moments.parse(version, t));
    Optional<String> sender = alert.value("sender");
    Optional<String> identifier = alert.value("identifier");
    if (sent.isEmpty() || sender.isEmpty() || identifier.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(References.key(sender.get(), identifier.get(), sent.get()));
  }

  private FeedItem read(Alert alert, boolean actual) {
    if (!alert.key.fits()) {
      return refused(alert, Reason.TEXT_TOO_LONG, "sender and identifier are too long together");
    }
    FeedItem.Kind kind = switch (alert.text("msgType")) {
      case "Alert" -> FeedItem.Kind.ALERT;
      case "Update" -> FeedItem.Kind.UPDATE;
      case "Cancel" -> FeedItem.Kind.CANCEL;
      default -> null;
    };
    if (kind == null) {
      return refused(alert, Reason.CARRIES_NO_FACT, "an acknowledgement or error says no fact");
    }
    String named = alert.text("references");
    if (kind != FeedItem.Kind.ALERT && named.isBlank()) {
      return refused(alert, Reason.REFERENCES_MISSING, "an update or cancel names earlier alerts");
    }
    // some senders name the alert itself among those it takes the place of
    List<ItemKey> references =
        References.parse(named).stream().filter(k -> !k.equals(alert.key)).toList();
    return read(alert, kind, references, actual);
  }

  private FeedItem read(Alert alert, FeedItem.Kind kind, List<ItemKey> references, boolean actual) {
    List<XmlElement> infos = alert.element.all("info").sorted(byLanguage()).toList();
    XmlElement info = infos.isEmpty() ? null : infos.getFirst();
    CapAreas areas = CapAreas.of(info == null ? List.of() : info.all("area").toList());
    ItemFault areaFault = areas.fault();
    if (areaFault != null) {
      return new FeedItem.Unreadable(alert.position, alert.key, areaFault);
    }
    String statement = statement(alert, info, areas);
    if (statement.length() > limits.statementCharacters()) {
      return refused(alert, Reason.TEXT_TOO_LONG, "headline, or event and area, are too long");
    }
    return new FeedItem.Message(
        alert.position,
        alert.key,
        kind,
        references,
        null,
        content(alert, infos, areas, statement),
        alert.sent(),
        null,
        actual && alert.text("status").equals("Actual"));
  }

  private Comparator<XmlElement> byLanguage() {
    return Comparator.comparingInt(i -> settings.rank(language(i)));
  }

  private static String language(XmlElement info) {
    return info.value("language").orElse("en-US");
  }

  private static FeedItem refused(Alert alert, Reason reason, String detail) {
    return new FeedItem.Unreadable(alert.position, alert.key, new ItemFault(reason, detail));
  }

  private static String statement(Alert alert, @Nullable XmlElement info, CapAreas areas) {
    if (info == null) {
      return alert.element.value("note").map(CapText::oneLine).orElse(alert.text("msgType"));
    }
    return info.value("headline").map(CapText::oneLine).orElseGet(() -> {
      String event = CapText.oneLine(info.value("event").orElse(""));
      return areas.names().isEmpty() ? event : event + ": " + areas.inStatement();
    });
  }

  private FactContent content(
      Alert alert, List<XmlElement> infos, CapAreas areas, String statement) {
    Optional<XmlElement> info = infos.stream().findFirst();
    List<String> categories =
        info.stream().flatMap(i -> i.all("category")).map(c -> c.text().strip()).toList();
    String organisation = info.flatMap(i -> i.value("senderName"))
        .map(CapText::oneLine)
        .filter(n -> n.length() <= 200)
        .orElse(alert.text("sender"));
    boolean open = alert.text("scope").equals("Public");
    return new FactContent(
        settings.theme(categories, alert.key.system()),
        statement,
        attributes(alert, infos, areas),
        areas.location(),
        info.flatMap(i -> alert.moment(i, "onset"))
            .or(() -> info.flatMap(i -> alert.moment(i, "effective")))
            .orElseGet(alert::sent),
        new Source(organisation, null, alert.key.system(), alert.key.id()),
        null,
        null,
        open ? Sensitivity.SHARED : Sensitivity.RESTRICTED,
        List.of(),
        info.flatMap(i -> alert.moment(i, "expires")).orElse(null),
        null,
        List.of(),
        List.of());
  }

  private Map<String, Object> attributes(Alert alert, List<XmlElement> infos, CapAreas areas) {
    Attributes attributes = new Attributes(limits);
    attributes
        .put("capStatus", alert.text("status"))
        .put("capMessageType", alert.text("msgType"))
        .put("capScope", alert.text("scope"));
    infos.stream().findFirst().ifPresent(info -> describe(info, attributes));
    areas.describe(attributes);
    attributes
        .put("sender", alert.text("sender"))
        .put("note", alert.text("note"))
        .put("incidents", alert.text("incidents"))
        .put("codes", CapText.joined(alert.element, "code"));
    infos.stream().skip(1).forEach(other -> describeOther(other, attributes));
    return attributes.build();
  }

  private static void describe(XmlElement info, Attributes attributes) {
    for (String name : List.of(
        "event",
        "urgency",
        "severity",
        "certainty",
        "senderName",
        "description",
        "instruction",
        "web",
        "contact",
        "audience",
        "language")) {
      attributes.put(name, info.value(name).orElse(null));
    }
    attributes
        .put("category", CapText.joined(info, "category"))
        .put("responseType", CapText.joined(info, "responseType"))
        .put("eventCodes", CapText.pairs(info, "eventCode"))
        .put("parameters", CapText.pairs(info, "parameter"));
  }

  /** The same alert in another language, or about another audience; the first of each is kept. */
  private static void describeOther(XmlElement info, Attributes attributes) {
    String suffix = suffix(language(info));
    for (String name : List.of("event", "headline", "description", "instruction")) {
      attributes.putIfAbsent(name + suffix, info.value(name).orElse(null));
    }
  }

  /** {@code fr-CA} as {@code FrCa}, fit for the end of a name. */
  private static String suffix(String language) {
    if (language.length() > LANGUAGE_IN_NAME) {
      return "Other";
    }
    StringBuilder suffix = new StringBuilder();
    for (String part : language.split("-", -1)) {
      suffix.append(part.substring(0, 1).toUpperCase(Locale.ROOT));
      suffix.append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return suffix.toString();
  }
}
