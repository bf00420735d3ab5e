package nl.situatiebeeld.situation.imports.cap;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.situatiebeeld.situation.imports.FeedLimits;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/** Reads XML into elements: no DTD, no entities of its own, nothing from elsewhere, bounded. */
final class XmlTree {

  private final FeedLimits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable XmlElement root;
  private int elements;

  private XmlTree(FeedLimits limits) {
    this.limits = limits;
  }

  /** What a document turned out to be. */
  sealed interface Result {
    record Tree(XmlElement root) implements Result {}

    record Faulty(ItemFault fault) implements Result {}
  }

  /**
   * The document's elements, or why there are none.
   *
   * @param charset as the sender's content type names it; null leaves it to the document
   */
  static Result read(byte[] document, @Nullable String charset, FeedLimits limits) {
    String text = XmlCharacters.of(document, charset).orElse(null);
    if (text == null) {
      return faulty(Reason.NOT_WELL_FORMED, "the document is not in the encoding that it names");
    }
    try {
      return new XmlTree(limits).readAll(text);
    } catch (XMLStreamException e) {
      // the parser's own message quotes the document
      int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
      String where = line < 1 ? "" : " at line " + line;
      return faulty(Reason.NOT_WELL_FORMED, "this is not well-formed XML" + where);
    }
  }

  private Result readAll(String text) throws XMLStreamException {
    XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
    try {
      while (reader.hasNext()) {
        Result end = step(reader, reader.next());
        if (end != null) {
          return end;
        }
      }
    } finally {
      reader.close();
    }
    return root == null
        ? faulty(Reason.NOT_WELL_FORMED, "the document holds no element")
        : new Result.Tree(root);
  }

  private @Nullable Result step(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
        return faulty(
            Reason.DTD_NOT_ALLOWED, "a document type and entities of its own are not allowed");
      }
      case XMLStreamConstants.START_ELEMENT -> {
        return start(reader);
      }
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        Open current = open.peek();
        if (current != null) {
          current.text.append(reader.getText());
        }
      }
      default -> {
        // comments, processing instructions and space around the root say nothing
      }
    }
    return null;
  }

  private @Nullable Result start(XMLStreamReader reader) {
    elements++;
    if (elements > limits.elements()) {
      return faulty(
          Reason.TOO_MANY_ELEMENTS, "a document has at most " + limits.elements() + " elements");
    }
    if (open.size() >= limits.depth()) {
      return faulty(Reason.TOO_DEEP, "elements are nested at most " + limits.depth() + " deep");
    }
    String namespace = reader.getNamespaceURI();
    open.push(new Open(
        namespace == null ? "" : namespace,
        reader.getLocalName(),
        attribute(reader),
        reader.getLocation().getLineNumber()));
    return null;
  }

  private static @Nullable String attribute(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (!XMLConstants.XML_NS_URI.equals(namespace)
          && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
        return reader.getAttributeLocalName(i);
      }
    }
    return null;
  }

  private void end() {
    XmlElement closed = open.pop().close();
    Open parent = open.peek();
    if (parent == null) {
      root = closed;
    } else {
      parent.children.add(closed);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // else the parser prints what it dislikes
    factory.setXMLReporter((message, errorType, related, location) -> {});
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched from elsewhere");
    });
    return factory;
  }

  private static Result faulty(Reason reason, String detail) {
    return new Result.Faulty(new ItemFault(reason, detail));
  }

  /** An element whose end has not come yet. */
  private static final class Open {
    private final String namespace;
    private final String name;
    private final @Nullable String attribute;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    Open(String namespace, String name, @Nullable String attribute, int line) {
      this.namespace = namespace;
      this.name = name;
      this.attribute = attribute;
      this.line = line;
    }

    XmlElement close() {
      return new XmlElement(
          namespace, name, attribute, text.toString(), List.copyOf(children), line);
    }
  }
}
