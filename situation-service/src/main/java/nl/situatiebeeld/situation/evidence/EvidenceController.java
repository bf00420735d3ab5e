package nl.situatiebeeld.situation.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.situation.request.Checks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class EvidenceController {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceController.class);

  private final EvidenceDoor door;
  private final EvidenceExport export;
  private final Semaphore free;

  EvidenceController(EvidenceDoor door, EvidenceExport export, EvidenceSettings settings) {
    this.door = door;
    this.export = export;
    this.free = new Semaphore(settings.atOnce());
  }

  /** Gives all of a situation as one archive that anybody can check without us. */
  @GetMapping(path = "/api/v1/situations/{id}/evidence", produces = "application/zip")
  void evidence(Caller caller, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    door.refuse(caller, Checks.id("id", id));
    if (!free.tryAcquire()) {
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    }
    try {
      ChainHead head = door.sealed(id);
      door.refuseLarger(head);
      // who takes all of a situation out of the product is told in the log, by organisation
      LOG.info(
          "evidence of {} up to {} is given to {}", id, head.sequence(), caller.organisation());
      response.setHeader(HttpHeaders.CONTENT_TYPE, "application/zip");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename("evidence-" + id + "-" + head.sequence() + ".zip")
              .build()
              .toString());
      response.setHeader("X-Content-Type-Options", "nosniff");
      export.write(head, response.getOutputStream());
    } finally {
      free.release();
    }
  }
}
