package nl.situatiebeeld.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.platform.evidence.SigningKey;
import nl.situatiebeeld.standalone.identity.DemoSecrets;
import nl.situatiebeeld.standalone.identity.PrivateFile;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** What each application is told, beside its own defaults, to find the others on this machine. */
record Settings(int basePort, DemoSecrets secrets, String bootstrapServers) {

  // what the other applications on the shared class path bring along, and a service must not have
  private static final List<String> FOREIGN = List.of(
      "org.springframework.cloud.",
      "org.springframework.boot.security.oauth2.client.",
      "org.springframework.boot.security.oauth2.server.authorization.");

  Map<String, String> identity() {
    Map<String, String> settings = web(Part.IDENTITY);
    // cookies do not tell ports of one host apart, so the names must
    settings.put("server.servlet.session.cookie.name", "situatiebeeld-identity");
    settings.put("server.servlet.session.timeout", "12h");
    return settings;
  }

  Map<String, String> service(Part part, Database database) {
    Map<String, String> settings = web(part);
    settings.putAll(database.settings());
    // who tries alerts out listens on this machine
    settings.put("situatiebeeld.alerts.webhook.allow-local", "true");
    settings.put("situatiebeeld.alerts.webhook.keys[0]", secrets.webhookKey());
    // each connection is a process of PostgreSQL; a demo needs few until somebody is busy
    settings.put("spring.datasource.hikari.minimum-idle", "3");
    settings.put("situatiebeeld.kafka.bootstrap-servers", bootstrapServers);
    URI issuer = Part.IDENTITY.uri(basePort);
    settings.put("situatiebeeld.security.issuers[0].issuer", issuer.toString());
    settings.put("situatiebeeld.security.issuers[0].jwk-set-uri", issuer + "/oauth2/jwks");
    settings.put("situatiebeeld.security.audience", "situatiebeeld");
    settings.put("spring.autoconfigure.exclude", String.join(",", foreign()));
    return settings;
  }

  /** What situation-service is told beside what all services are. */
  Map<String, String> situations(Database database, Path sealing) {
    Map<String, String> settings = service(Part.SITUATION_SERVICE, database);
    Path key = sealing.resolve("private-key.pem");
    if (!Files.exists(key)) {
      PrivateFile.write(key, SigningKey.generate());
    }
    settings.put("situatiebeeld.sealing.private-key-file", key.toString());
    settings.put("situatiebeeld.sealing.folder", sealing.resolve("roots").toString());
    return settings;
  }

  Map<String, String> dashboard() {
    Map<String, String> settings = web(Part.DASHBOARD);
    String urls = "situatiebeeld.dashboard.";
    settings.put(urls + "situation-service-url", url(Part.SITUATION_SERVICE));
    settings.put(urls + "partner-service-url", url(Part.PARTNER_SERVICE));
    settings.put(urls + "projection-service-url", url(Part.PROJECTION_SERVICE));
    String client = "spring.security.oauth2.client.";
    settings.put(client + "provider.situatiebeeld.issuer-uri", url(Part.IDENTITY));
    settings.put(client + "registration.situatiebeeld.client-id", DemoSecrets.DASHBOARD);
    settings.put(
        client + "registration.situatiebeeld.client-secret",
        secrets.clientSecret(DemoSecrets.DASHBOARD).orElseThrow());
    return settings;
  }

  private static List<String> foreign() {
    return ImportCandidates.load(AutoConfiguration.class, Settings.class.getClassLoader())
        .getCandidates()
        .stream()
        .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
        .toList();
  }

  private Map<String, String> web(Part part) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", Integer.toString(part.port(basePort)));
    // a demo with a printed password is for this machine only
    settings.put("server.address", "localhost");
    settings.put("spring.main.banner-mode", "off");
    // it would name this program's class for each of them
    settings.put("spring.main.log-startup-info", "false");
    return settings;
  }

  private String url(Part part) {
    return part.uri(basePort).toString();
  }

  /** As command-line arguments, which win over every other source. */
  static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
