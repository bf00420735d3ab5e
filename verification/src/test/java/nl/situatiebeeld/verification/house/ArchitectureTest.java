package nl.situatiebeeld.verification.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom (house style, rule 16), written as what is allowed. */
class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .withImportOption(location -> !location.contains("/nl/situatiebeeld/verification/"))
      .importPackages(Layers.ALL);

  /** What is left of the JDK for the domain: no I/O, no threads, no SQL. */
  private static final DescribedPredicate<JavaClass> PURE_JDK = resideInAnyPackage(
      "java.lang",
      "java.lang.annotation",
      "java.lang.invoke",
      "java.lang.runtime",
      "java.math",
      "java.text",
      "java.time",
      "java.time.format",
      "java.time.temporal",
      "java.util",
      "java.util.function",
      "java.util.regex",
      "java.util.stream",
      "org.jspecify.annotations");

  private static final DescribedPredicate<JavaClass> LANGUAGE =
      resideInAPackage(Layers.CONTRACTS + "..");

  /** Settings are values; the annotations only say how they are called in a file. */
  private static final DescribedPredicate<JavaClass> NAMES_OF_SETTINGS = resideInAnyPackage(
          "org.springframework.boot.context.properties",
          "org.springframework.boot.context.properties.bind")
      .and(DescribedPredicate.describe("annotations", JavaClass::isAnnotation));

  private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
      "java.time.Instant.now",
      "java.time.LocalDate.now",
      "java.time.LocalDateTime.now",
      "java.time.OffsetDateTime.now",
      "java.time.ZonedDateTime.now",
      "java.time.Clock.systemUTC",
      "java.util.UUID.randomUUID",
      "java.lang.System.currentTimeMillis",
      "java.lang.System.nanoTime",
      "java.lang.Math.random");

  @Test
  void everyPackageThatARuleNamesExists() {
    for (String name : Layers.named()) {
      assertThat(packages()).as(name).anyMatch(p -> p.equals(name) || p.startsWith(name + "."));
    }
  }

  @Test
  void everyPackageOfOursBelongsToAModuleThatARuleNames() {
    assertThat(packages())
        .allMatch(p ->
            Layers.MAY_SEE.keySet().stream().anyMatch(m -> p.equals(m) || p.startsWith(m + ".")));
  }

  @Test
  void modulesSeeTheModulesTheyMayAndNoOthers() {
    Layers.mustNotSee()
        .forEach((module, others) -> holds(noClasses()
            .that()
            .resideInAPackage(module + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others.stream().map(o -> o + "..").toArray(String[]::new))));
  }

  @Test
  void contractsSeesTheJdkAndAnnotationsOnly() {
    holds(classes()
        .that(LANGUAGE)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(
            Layers.CONTRACTS + "..",
            "java..",
            "com.fasterxml.jackson.annotation",
            "org.jspecify.annotations")));
  }

  @Test
  void theDomainSeesTheJdkAndContractsOnly() {
    Set<JavaClass> domain = domain();
    assertThat(domain).as("the deciders and what they use").hasSizeGreaterThan(10);
    assertThat(domain.stream()
            .flatMap(part -> part.getDirectDependenciesFromSelf().stream())
            .filter(d -> !mayBeSeenByTheDomain(domain, d.getTargetClass().getBaseComponentType()))
            .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void theDomainKnowsNoClockAndNoChance() {
    for (JavaClass part : domain()) {
      part.getMethodCallsFromSelf()
          .forEach(call -> assertThat(
                  call.getTargetOwner().getFullName() + "." + call.getTarget().getName())
              .as(call.getDescription())
              .isNotIn(CLOCKS_AND_CHANCE));
    }
  }

  @Test
  void whatIsPureSeesTheJdkAndContractsOnly() {
    holds(classes()
        .that()
        .resideInAnyPackage(Layers.PURE.toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat(PURE_JDK
            .or(LANGUAGE)
            .or(DescribedPredicate.describe("a refusal", c -> c.isEquivalentTo(Refusal.class)))
            .or(resideInAPackage("com.fasterxml.jackson.annotation"))
            .or(resideInAPackage("org.locationtech.jts.."))
            .or(resideInAnyPackage(Layers.PURE.toArray(String[]::new)))));
  }

  @Test
  void axonIsSeenByTheStoreTheCommandsAndTheShellsOnly() {
    holds(noClasses()
        .that(doNotResideIn(Layers.SEE_AXON))
        .and()
        .haveSimpleNameNotEndingWith("Aggregate")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.axonframework.."));
  }

  @Test
  void shellsAreSeenByTheirOwnPackageOnly() {
    holds(classes().that().haveSimpleNameEndingWith("Aggregate").should().bePackagePrivate());
  }

  @Test
  void kafkaIsSeenWhereItIsWrittenReadAndStartedOnly() {
    holds(noClasses()
        .that(doNotResideIn(Layers.SEE_KAFKA))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "kafka.."));
  }

  @Test
  void whatAnswersReadsThroughTheDoorThatKnowsWhoseEyesItHas() {
    holds(noClasses()
        .that(resideInAnyPackage(Layers.ANSWER.toArray(String[]::new)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql", "javax.sql"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Layers.CONTRACTS,
        Layers.EMBEDDED,
        Layers.PLATFORM,
        Layers.SITUATION,
        Layers.PARTNER,
        Layers.PROJECTION,
        Layers.DASHBOARD,
        Layers.STANDALONE
      })
  void packagesDoNotGoInCircles(String module) {
    holds(slices().matching(module + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
  }

  private static Set<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The deciders and everything of ours that they use, wherever it stands. */
  private static Set<JavaClass> domain() {
    Set<JavaClass> domain = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>();
    CLASSES.stream()
        .filter(resideInAnyPackage(Layers.SITUATION + "..", Layers.PARTNER + ".."))
        .filter(ArchitectureTest::decides)
        .forEach(open::add);
    while (!open.isEmpty()) {
      JavaClass next = open.remove();
      if (domain.add(next)) {
        next.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass().getBaseComponentType())
            .filter(resideInAPackage(Layers.ALL + "..").and(DescribedPredicate.not(LANGUAGE)))
            .forEach(open::add);
      }
    }
    return domain;
  }

  private static boolean mayBeSeenByTheDomain(Set<JavaClass> domain, JavaClass type) {
    return type.isPrimitive()
        || domain.contains(type)
        || PURE_JDK.or(LANGUAGE).or(NAMES_OF_SETTINGS).test(type);
  }

  private static boolean decides(JavaClass type) {
    return !type.getSimpleName().endsWith("Aggregate")
        && type.getMethods().stream()
            .anyMatch(m -> m.getName().equals("decide") || m.getName().equals("evolve"));
  }

  private static DescribedPredicate<JavaClass> doNotResideIn(Collection<String> packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new)));
  }

  private static void holds(ArchRule rule) {
    rule.check(CLASSES);
  }
}
