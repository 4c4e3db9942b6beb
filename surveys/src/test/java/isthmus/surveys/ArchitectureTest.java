package isthmus.surveys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows run. */
@AnalyzeClasses(packages = "isthmus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsRunToTheAssessment = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("surveys").definedBy("isthmus.surveys..")
            .layer("cypher").definedBy("isthmus.cypher..")
            .layer("reports").definedBy("isthmus.reports..")
            .layer("assessment").definedBy("isthmus.assessment..")
            .whereLayer("surveys").mayNotBeAccessedByAnyLayer()
            .whereLayer("cypher").mayOnlyBeAccessedByLayers("surveys")
            .whereLayer("reports").mayOnlyBeAccessedByLayers("surveys");

    @ArchTest
    static final ArchRule theAssessmentIsPure = noClasses()
            .that().resideInAPackage("isthmus.assessment..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "java.io..", "java.nio..", "java.net..", "java.sql..", "org.neo4j..", "io.helidon..", "freemarker..", "com.fasterxml..");

    @ArchTest
    static final ArchRule theAssessmentAsksNoClock = noClasses()
            .that().resideInAPackage("isthmus.assessment..")
            .should().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.LocalDate.class, "now")
            .orShould().callMethod(Math.class, "random")
            .orShould().callConstructor(java.util.Random.class);

    @ArchTest
    static final ArchRule onlyCypherKnowsTheDatabase = noClasses()
            .that().resideOutsideOfPackage("isthmus.cypher..")
            .should().dependOnClassesThat().resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("isthmus.(*).(*)..").should().beFreeOfCycles();
}
