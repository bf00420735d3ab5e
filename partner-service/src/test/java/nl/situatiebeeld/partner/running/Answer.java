package nl.situatiebeeld.partner.running;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service said. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** A member as text; empty when it is not there. */
  public String text(String member) {
    return body.path(member).asString("");
  }

  /** A member that is a list, as texts. */
  public List<String> texts(String member) {
    return body.path(member).valueStream().map(JsonNode::asString).toList();
  }

  /** The id of what was made. */
  public String id() {
    return text("id");
  }

  /** Last part of the problem's type, after its status, such as {@code 404 partner-unknown}. */
  public String problem() {
    String type = text("type");
    return status + " " + type.substring(type.lastIndexOf('/') + 1);
  }
}
