package nl.situatiebeeld.situation.sealing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublicKeyController {

  private final SealingKeys keys;

  PublicKeyController(SealingKeys keys) {
    this.keys = keys;
  }

  /** The public keys by which evidence is checked, in PEM, the one in use first; for everyone. */
  @GetMapping(path = "/api/v1/evidence/public-key", produces = "application/x-pem-file")
  String publicKey() {
    return keys.publicPem();
  }
}
