package nl.situatiebeeld.situation.imports.cap;

import java.util.List;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.Reason;
import nl.situatiebeeld.situation.imports.cap.CapGrammar.Rule;
import org.jspecify.annotations.Nullable;

/** Whether an alert is what its version of the standard asks for. */
final class CapCheck {

  private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

  private final CapVersion version;

  private CapCheck(CapVersion version) {
    this.version = version;
  }

  /** The first thing wrong with the alert; null when nothing is. */
  static @Nullable ItemFault fault(XmlElement alert, CapVersion version) {
    CapCheck check = new CapCheck(version);
    ItemFault signature = check.signatureFault(alert);
    return signature == null ? check.group(unsigned(alert), CapGrammar.of(version)) : signature;
  }

  private @Nullable ItemFault signatureFault(XmlElement alert) {
    boolean signed = false;
    for (XmlElement child : alert.children()) {
      boolean signature = isSignature(child);
      if (signature && version == CapVersion.CAP_1_1) {
        return new ItemFault(
            Reason.SIGNATURE_MISPLACED, line(child, "CAP 1.1 leaves no place for a signature"));
      }
      if (signed && !signature) {
        return new ItemFault(
            Reason.SIGNATURE_MISPLACED, line(child, "signatures stand at the end of the alert"));
      }
      signed = signature;
    }
    return null;
  }

  private static boolean isSignature(XmlElement element) {
    return element.namespace().equals(SIGNATURES);
  }

  private static XmlElement unsigned(XmlElement alert) {
    List<XmlElement> own =
        alert.children().stream().filter(c -> !isSignature(c)).toList();
    return new XmlElement(
        alert.namespace(), alert.name(), alert.attribute(), alert.text(), own, alert.line());
  }

  private @Nullable ItemFault group(XmlElement parent, List<Rule> rules) {
    ItemFault own = ownFault(parent);
    if (own != null) {
      return own;
    }
    int at = 0;
    int count = 0;
    for (XmlElement child : parent.children()) {
      int next = indexOf(child, rules);
      ItemFault place = placeFault(child, rules, at, count, next);
      if (place != null) {
        return place;
      }
      count = next == at ? count + 1 : 1;
      at = next;
      ItemFault inside = inside(child, rules.get(at), count);
      if (inside != null) {
        return inside;
      }
    }
    return missing(rules, at, count, rules.size());
  }

  private static @Nullable ItemFault ownFault(XmlElement element) {
    if (element.attribute() != null) {
      return new ItemFault(
          Reason.UNEXPECTED_ATTRIBUTE, line(element, "an attribute that the standard lacks"));
    }
    if (!element.text().isBlank()) {
      return new ItemFault(
          Reason.UNEXPECTED_TEXT, line(element, "text where only elements are expected"));
    }
    return null;
  }

  private int indexOf(XmlElement child, List<Rule> rules) {
    if (!child.namespace().equals(version.namespace())) {
      return -1;
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).name().equals(child.name())) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable ItemFault placeFault(
      XmlElement child, List<Rule> rules, int at, int count, int next) {
    if (next < 0) {
      return new ItemFault(
          Reason.UNEXPECTED_ELEMENT, line(child, "an element that the standard lacks here"));
    }
    Rule rule = rules.get(next);
    if (next < at) {
      return new ItemFault(
          Reason.WRONG_ORDER,
          line(child, rule.name() + " stands before " + rules.get(at).name()));
    }
    if (next == at && count >= rule.max()) {
      return new ItemFault(
          Reason.TOO_MANY_OCCURRENCES, line(child, rule.name() + " stands here once"));
    }
    return missing(rules, at, count, next);
  }

  /** The first rule from {@code at} to before {@code until} that asks for more than was there. */
  private static @Nullable ItemFault missing(List<Rule> rules, int at, int count, int until) {
    for (int i = at; i < until; i++) {
      Rule rule = rules.get(i);
      if ((i == at ? count : 0) < rule.min()) {
        return new ItemFault(Reason.MISSING_ELEMENT, rule.name() + " is missing");
      }
    }
    return null;
  }

  private @Nullable ItemFault inside(XmlElement child, Rule rule, int count) {
    ItemFault fault = switch (rule) {
      case Rule.Leaf leaf -> leaf(child, leaf.check());
      case Rule.Group group -> group(child, group.parts());
    };
    if (fault == null) {
      return null;
    }
    return fault.inside(rule.max() > 1 ? rule.name() + "[" + count + "]" : rule.name());
  }

  private static @Nullable ItemFault leaf(XmlElement element, ValueCheck check) {
    if (element.attribute() != null) {
      return ownFault(element);
    }
    if (!element.children().isEmpty()) {
      return new ItemFault(
          Reason.UNEXPECTED_ELEMENT, line(element, "an element where only text is expected"));
    }
    ItemFault fault = check.fault(element.text());
    return fault == null ? null : new ItemFault(fault.reason(), line(element, fault.detail()));
  }

  private static String line(XmlElement element, String detail) {
    return detail + " (line " + element.line() + ")";
  }
}
