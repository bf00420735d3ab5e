package nl.situatiebeeld.projection.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.reading.Parameters;
import nl.situatiebeeld.projection.reading.Position;
import nl.situatiebeeld.projection.reading.Positions;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The picture as a stream of server-sent events. */
@RestController
public class StreamController {

  private final Readings readings;
  private final Positions positions;
  private final Drawing drawing;
  private final Streams streams;
  private final StreamSettings settings;
  private final Clock clock;

  /** Answers from these. */
  public StreamController(
      Readings readings,
      Positions positions,
      Drawing drawing,
      Streams streams,
      StreamSettings settings,
      Clock clock) {
    this.readings = readings;
    this.positions = positions;
    this.drawing = drawing;
    this.streams = streams;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes on the request's own virtual thread, until the stream ends or the reader goes.
   *
   * @param own only one's own picture, as for the picture
   */
  @GetMapping("/api/v1/situations/{id}/picture/stream")
  public void stream(
      Caller caller,
      HttpServletResponse response,
      @PathVariable("id") String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(name = "theme", required = false) @Nullable String theme,
      @RequestParam(name = "own", required = false) @Nullable String own,
      @RequestParam(name = "atLeast", required = false) @Nullable String atLeast,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId)
      throws IOException, InterruptedException {
    PictureQuery query = new PictureQuery(
            id, Parameters.code("as", as), null, null, Parameters.code("theme", theme))
        .own(Parameters.flag("own", own), caller);
    Long last = sequence(lastEventId);
    Reader reader = new Reader(
        new Reader.Who(caller, query, tokenExpiry()), streams, settings, readings, drawing, clock);
    positions.await(caller, id, atLeast, reader::look);
    reader.check();
    streams.admit(caller);
    try {
      reader.run(EventWriter.begin(response), last);
    } finally {
      streams.dismiss(caller);
    }
  }

  private static @Nullable Long sequence(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return null;
    }
    if (Position.parse(lastEventId) instanceof Position.OfView view) {
      return view.sequence();
    }
    throw new RefusedException(
        ProjectionRefusal.MALFORMED_POSITION, "Give the id of the last event you received.");
  }

  private Instant tokenExpiry() {
    Instant expiry = SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? token.getToken().getExpiresAt()
        : null;
    return expiry == null ? clock.instant() : expiry;
  }
}
