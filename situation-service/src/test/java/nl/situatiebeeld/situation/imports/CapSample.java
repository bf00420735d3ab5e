package nl.situatiebeeld.situation.imports;

/** A small valid alert; tests change the one thing that they are about. */
final class CapSample {

  static final String ALERT = """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>NL-1</identifier>
        <sender>knmi.example</sender>
        <sent>2021-07-14T18:00:00+02:00</sent>
        <status>Actual</status>
        <msgType>Alert</msgType>
        <scope>Public</scope>
        <info>
          <language>nl-NL</language>
          <category>Met</category>
          <event>Zware regen</event>
          <urgency>Immediate</urgency>
          <severity>Severe</severity>
          <certainty>Observed</certainty>
          <onset>2021-07-14T20:00:00+02:00</onset>
          <expires>2021-07-15T06:00:00+02:00</expires>
          <area>
            <areaDesc>Limburg-Zuid</areaDesc>
            <polygon>50.8,5.7 50.8,6.0 51.0,6.0 50.8,5.7</polygon>
          </area>
        </info>
      </alert>
      """;

  private static final String REFERENCES =
      "<references>knmi.example,NL-1,2021-07-14T18:00:00+02:00</references>";

  private CapSample() {}

  static String with(String found, String instead) {
    if (!ALERT.contains(found)) {
      throw new IllegalArgumentException("the sample does not hold " + found);
    }
    return ALERT.replace(found, instead);
  }

  static String update(String identifier, String sent, String event) {
    return later(identifier, sent, "Update").replace("Zware regen", event);
  }

  static String cancel(String identifier, String sent) {
    return later(identifier, sent, "Cancel");
  }

  private static String later(String identifier, String sent, String type) {
    return ALERT
        .replace("NL-1<", identifier + "<")
        .replace("<sent>2021-07-14T18:00:00+02:00", "<sent>" + sent)
        .replace("<msgType>Alert", "<msgType>" + type)
        .replace("</scope>", "</scope>" + REFERENCES);
  }

  static String wrapped(String... alerts) {
    return "<alerts>" + String.join("", alerts) + "</alerts>";
  }

  static String entry(String fields) {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
          <author><name>weather.example</name></author>
          <entry>
            <id>https://weather.example/1</id>
            <updated>2021-07-14T18:00:00Z</updated>
        """ + fields + "</entry></feed>";
  }

  static final String ENTRY_FIELDS = """
      <cap:event>Zware regen</cap:event>
      <cap:status>Actual</cap:status>
      <cap:msgType>Alert</cap:msgType>
      <cap:areaDesc>Limburg-Zuid</cap:areaDesc>
      """;
}
