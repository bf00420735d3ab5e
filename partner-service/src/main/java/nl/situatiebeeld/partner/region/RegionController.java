package nl.situatiebeeld.partner.region;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which regions there are, to whoever has a token: their names are public. */
@RestController
class RegionController {

  private final Regions regions;

  RegionController(Regions regions) {
    this.regions = regions;
  }

  /** The regions, by code. */
  record Listing(List<Region> regions) {}

  /** The safety regions. */
  @GetMapping("/api/v1/regions")
  Listing regions() {
    return new Listing(regions.all());
  }
}
