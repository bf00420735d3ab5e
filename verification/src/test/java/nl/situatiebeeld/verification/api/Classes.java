package nl.situatiebeeld.verification.api;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import nl.situatiebeeld.platform.problem.Refusal;

/** The compiled classes of the services and of what they stand on. */
final class Classes {

  private static final JavaClasses ALL = new ClassFileImporter()
      .importPackages(
          "nl.situatiebeeld.platform",
          Service.SITUATION.packageName(),
          Service.PARTNER.packageName(),
          Service.PROJECTION.packageName());

  private Classes() {}

  static JavaClasses all() {
    return ALL;
  }

  static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every refusal that is enumerated below this package. */
  static List<Refusal> refusals(String packageName) {
    return ALL.stream()
        .filter(type -> type.getPackageName().startsWith(packageName))
        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
        .flatMap(type -> List.of(loaded(type.getName()).getEnumConstants()).stream())
        .map(Refusal.class::cast)
        .toList();
  }
}
