package nl.situatiebeeld.partner.running;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.partner.PartnerService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on PostgreSQL and Kafka; one for all tests of this JVM, each with own partners. */
public final class Running implements AutoCloseable {

  /** A position that was taken on paper. */
  public static final Map<String, Object> PRIOR = Map.of(
      "position", "CERTIFIED",
      "takenAt", "2019-11-20T00:00:00Z",
      "document", Map.of("title", "Standpunt 2019-14", "reference", "archief/2019/14"),
      "reason", "agreed before this system");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable Running shared;
  private static boolean tried;

  private final URI base;
  private final Map<String, String> settings;
  private final ConfigurableApplicationContext context;

  private Running(Map<String, String> settings) {
    this.settings = settings;
    String[] arguments = settings.entrySet().stream()
        .map(e -> "--" + e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
    context = PartnerService.application().run(arguments);
    String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    base = URI.create("http://127.0.0.1:" + port);
  }

  /** The one that tests share. */
  public static synchronized Running service() {
    Running running = shared;
    if (running == null) {
      if (tried) {
        throw new IllegalStateException("the service did not start; see the first test");
      }
      tried = true;
      Map<String, String> settings = new HashMap<>(TestServers.settings());
      settings.put("situatiebeeld.partners.max-core-tasks", "5");
      settings.put("situatiebeeld.agreements.max-per-partner", "5");
      settings.put("situatiebeeld.partners.max-users", "3");
      settings.put("situatiebeeld.agreements.max-entries", "4");
      settings.put("situatiebeeld.pages.default-limit", "20");
      settings.put("situatiebeeld.pages.max-limit", "50");
      Exercises.createTopic(settings.getOrDefault("situatiebeeld.topics.prefix", ""));
      running = new Running(settings);
      shared = running;
    }
    return running;
  }

  /** Another instance on the same database and topic, with some settings of its own. */
  public Running another(Map<String, String> changes) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.putAll(changes);
    return new Running(changed);
  }

  /** Ends this instance as an operator would. */
  @Override
  public void close() {
    context.close();
  }

  /** A setting of this instance. */
  public String setting(String name) {
    return Objects.requireNonNull(settings.get(name));
  }

  /** Somebody with a token of any kind. */
  public Someone bearer(String token) {
    return new Someone(base, token);
  }

  /** Its topic, with the prefix of this run. */
  public String topic() {
    return settings.get("situatiebeeld.topics.prefix") + "partner.events";
  }

  /** Somebody of an organisation, with roles. */
  public Someone someone(String organisation, String... roles) {
    return new Someone(
        base, TestServers.issuer().token(organisation, "somebody-of-" + organisation, roles));
  }

  /** The partner administrator of Limburg-Zuid. */
  public Someone admin() {
    return someone("VR24", "partner-admin");
  }

  /** The steering group. */
  public Someone steeringGroup() {
    return someone("VR24", "steering-group", "partner-admin");
  }

  /** An id that no other test uses. */
  public static String freshId() {
    return "partner-" + COUNT.incrementAndGet();
  }

  /** A new partner with the core task {@code waterbeheer} of category CUSTODIAN. */
  public String custodian() {
    String id = freshId();
    require(201, admin().post("/partners", Map.of("id", id, "name", "Partner " + id)));
    assign(id, "waterbeheer", "CUSTODIAN");
    return id;
  }

  /** Gives a partner a core task. */
  public void assign(String partner, String code, String category) {
    Map<String, Object> task =
        Map.of("code", code, "name", "Taak " + code, "category", category, "themes", List.of());
    require(200, admin().post("/partners/" + partner + "/core-tasks", task));
  }

  /** A new agreement on {@code waterbeheer}, profile KERN; its id. */
  public String draft(String partner, String... regions) {
    Someone own = someone(regions[0], "partner-admin");
    return require(201, own.post("/agreements", terms(partner, regions))).id();
  }

  /** Lets an agreement of before this system hold, as the steering group may. */
  public Answer enter(String agreement) {
    return steeringGroup().post("/agreements/" + agreement + "/prior-position", PRIOR);
  }

  /** What an agreement on {@code waterbeheer} says, to be changed by a test. */
  public static Map<String, Object> terms(String partner, String... regions) {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("partnerId", partner);
    terms.put("coreTask", "waterbeheer");
    terms.put("profile", "KERN");
    terms.put("regions", List.of(regions));
    return terms;
  }

  /** The answer, when it has the status that the test rests on. */
  public static Answer require(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("not " + status + " but " + answer.problem());
    }
    return answer;
  }
}
