package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.projection.views.AgreementProgress;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stood at a moment.
 *
 * @param changedAt since when it stood so
 * @param partnerRegions regions that the partner worked with or wished to, each counted once (P3)
 */
public record AgreementRow(
    String partnerId,
    String partnerName,
    String agreementId,
    String coreTask,
    String coreTaskName,
    CoreTaskCategory category,
    Profile profile,
    List<String> regions,
    List<String> wishedRegions,
    String state,
    @Nullable Instant inForceFrom,
    Instant changedAt,
    int partnerRegions,
    AgreementProgress progress) {}
