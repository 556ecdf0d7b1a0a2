package io.mainstay.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// The rules of the house that a machine can check, each with its reason.
@AnalyzeClasses(
        packages = "io.mainstay",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class HouseRulesTest {

    private static final List<String> PLATFORM =
            List.of(
                    "words",
                    "persistence",
                    "traces",
                    "audit",
                    "access",
                    "blob",
                    "intake",
                    "jobs",
                    "list",
                    "bulk",
                    "search",
                    "draft",
                    "rest",
                    "web");

    @ArchTest
    static final ArchRule THE_KERNEL_IS_PLAIN_JAVA =
            noClasses()
                    .that()
                    .resideInAPackage("io.mainstay.kernel..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..",
                            "io.mainstay.kernel..",
                            "org.jspecify..",
                            "org.springframework.modulith..")
                    .because("everything stands on it, so it may stand on nothing");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            noClasses()
                    .that()
                    .resideInAPackage("io.mainstay.*.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                    .because("rules are tested in a millisecond and read without a framework");

    @ArchTest
    static final ArchRule ONLY_PERSISTENCE_SPEAKS_SQL =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.mainstay..persistence..", "io.mainstay.platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.jdbc..", "java.sql..", "org.postgresql..")
                    .because("what reads the database stands in one place per module");

    @ArchTest
    static final ArchRule PAGES_AND_API_STAND_APART =
            noClasses()
                    .that()
                    .resideInAPackage("io.mainstay.*.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.mainstay.*.rest..")
                    .because("each serves its own reader from the same application services");

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_PAGES =
            noClasses()
                    .that()
                    .resideInAPackage("io.mainstay.*.rest..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.mainstay.*.web..")
                    .because("each serves its own reader from the same application services");

    @ArchTest
    static final ArchRule THE_APPLICATION_KNOWS_NO_WAY_IN =
            noClasses()
                    .that()
                    .resideInAPackage("io.mainstay.*.application..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.mainstay.*.web..",
                            "io.mainstay.*.rest..",
                            "org.springframework.web..")
                    .because(
                            "a use case reads the same whether a page, the API or an import asks for it");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("ClockConfiguration")
                    .should(callMethod(Instant.class, "now"))
                    .orShould(callMethod(Clock.class, "systemUTC"))
                    .orShould(callMethod(Clock.class, "systemDefaultZone"))
                    .because("a test turns the clock instead of waiting for it");

    @ArchTest
    static final ArchRule NOTHING_IS_DESERIALISED =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream")
                    .because(
                            "native deserialisation has opened more service desks than any other flaw");

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Info|Common\\w*)")
                    .because("a name says what the thing is, in the words of the practice");

    @ArchTest
    static final ArchRule METHODS_TAKE_FEW_PARAMETERS =
            methods()
                    .that()
                    .areDeclaredInClassesThat(are_not_generated())
                    .should(haveAtMost(5))
                    .because("more than five is a record that has not been named yet");

    @ArchTest
    static final ArchRule CONSTRUCTORS_TAKE_FEW_ARGUMENTS =
            constructors()
                    .that()
                    .areDeclaredInClassesThat(are_not_generated())
                    .should(takeAtMostSixUnlessARecord())
                    .because("a class with more collaborators does more than one thing");

    @ArchTest
    static void thePlatformKeepsItsOrder(com.tngtech.archunit.core.domain.JavaClasses all) {
        for (int below = 0; below < PLATFORM.size(); below++) {
            var above =
                    PLATFORM.subList(below + 1, PLATFORM.size()).stream()
                            .map(part -> "io.mainstay.platform." + part + "..")
                            .toArray(String[]::new);
            if (above.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("io.mainstay.platform." + PLATFORM.get(below) + "..")
                        .and()
                        .resideOutsideOfPackages(
                                "io.mainstay.platform.*.web..", "io.mainstay.platform.*.rest..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .because(
                                "a part of the platform uses only the parts before it; its own pages"
                                        + " and resources are drawn with the last ones")
                        .check(all);
            }
        }
    }

    private static DescribedPredicate<JavaClass> are_not_generated() {
        return DescribedPredicate.describe(
                "are ours", type -> !type.getPackageName().startsWith("gg.jte"));
    }

    private static ArchCondition<JavaMethod> haveAtMost(int most) {
        return new ArchCondition<>("have at most " + most + " parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                report(method, method.getRawParameterTypes().size() <= most, events);
            }
        };
    }

    private static ArchCondition<JavaConstructor> takeAtMostSixUnlessARecord() {
        return new ArchCondition<>("take at most 6 arguments, records apart") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                var type = constructor.getOwner();
                var fits = constructor.getRawParameterTypes().size() <= 6;
                report(constructor, type.isRecord() || type.isEnum() || fits, events);
            }
        };
    }

    private static void report(JavaCodeUnit unit, boolean holds, ConditionEvents events) {
        events.add(new SimpleConditionEvent(unit, holds, unit.getFullName()));
    }
}
