package nl.situatiebeeld.situation.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.imports.geojson.FeatureMapping;
import nl.situatiebeeld.situation.readiness.Readiness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/situations/{id}/imports")
final class ImportController {

  private static final Set<String> XML =
      Set.of("application/xml", "text/xml", "application/cap+xml", "application/atom+xml");
  private static final Set<String> JSON = Set.of("application/geo+json", "application/json");

  private final FeedReader reader;
  private final ImportAdmission admission;
  private final ImportAnswers answers;
  private final CommandedFacts facts;
  private final Clock clock;
  private final Readiness readiness;

  ImportController(
      FeedReader reader,
      ImportAdmission admission,
      ImportAnswers answers,
      CommandedFacts facts,
      Clock clock,
      Readiness readiness) {
    this.reader = reader;
    this.admission = admission;
    this.answers = answers;
    this.facts = facts;
    this.clock = clock;
    this.readiness = readiness;
  }

  /** Imports a feed. Each item becomes a command of its own; docs/imports.md tells how. */
  @PostMapping
  ImportReport importFeed(
      CommandRequest request,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String mapping,
      @RequestParam(required = false) @Nullable String actingFor,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      @RequestBody(required = false) byte @Nullable [] body) {
    readiness.require(request.caller());
    ImportAdmission.Admitted admitted =
        admission.admit(id, request.caller(), actingFor, clock.instant());
    List<FeedItem> items = read(body == null ? new byte[0] : body, type, mapping);
    boolean exercise = admitted.standing().kind() == SituationKind.EXERCISE; // S1
    return answers.once(
        request.idempotency(),
        () -> new ImportFeed(facts.of(request, admitted, actingFor), exercise).apply(items));
  }

  private List<FeedItem> read(byte[] body, @Nullable String type, @Nullable String mapping) {
    MediaType media = media(type);
    String name = media.getType() + "/" + media.getSubtype();
    if (JSON.contains(name)) {
      return reader.readGeoJson(body, mapping(mapping));
    }
    if (!XML.contains(name)) {
      throw unsupported();
    }
    if (mapping != null) {
      throw new RefusedException(
          ImportRefusal.MAPPING_NOT_WANTED, "Leave out 'mapping', or send GeoJSON.");
    }
    return reader.readXml(body, charset(media, body));
  }

  // a relay on the way may have added UTF-8, where the document declares what it really is
  private static @Nullable String charset(MediaType media, byte[] body) {
    String charset = media.getParameter("charset");
    return "utf-8".equalsIgnoreCase(charset) && !isUtf8(body) ? null : charset;
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private FeatureMapping mapping(@Nullable String name) {
    String known = "Known here: " + String.join(", ", reader.mappingNames()) + ".";
    if (name == null) {
      throw new RefusedException(ImportRefusal.MAPPING_NEEDED, "Name it as 'mapping'. " + known);
    }
    FeatureMapping mapping = reader.mapping(name);
    if (mapping == null) {
      throw new RefusedException(ImportRefusal.MAPPING_UNKNOWN, known);
    }
    return mapping;
  }

  private static MediaType media(@Nullable String type) {
    try {
      if (type != null) {
        return MediaType.parseMediaType(type);
      }
    } catch (InvalidMediaTypeException e) {
      // as good as none
    }
    throw unsupported();
  }

  private static RefusedException unsupported() {
    return new RefusedException(
        CommonRefusal.UNSUPPORTED_MEDIA_TYPE,
        "Send application/cap+xml, application/atom+xml, application/xml or text/xml for alerts,"
            + " application/geo+json or application/json for GeoJSON.");
  }
}
