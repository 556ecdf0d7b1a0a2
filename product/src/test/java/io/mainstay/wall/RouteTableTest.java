package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.ModuleTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nobody adds a way in without saying who may use it.
@ModuleTest
class RouteTableTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired MockMvc mvc;

    @Test
    void everyRouteStandsInTheTableAndTheTableHoldsNothingElse() {
        var served =
                routes.getHandlerMethods().keySet().stream()
                        .flatMap(RouteTableTest::names)
                        .collect(Collectors.toCollection(TreeSet::new));
        var listed =
                Route.table().stream()
                        .map(Route::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served)
                .as("routes that are served; classify each in routes.txt")
                .containsExactlyElementsOf(listed);
    }

    @Test
    void onlyThePublicRoutesOpenToWhoeverHasNotSignedIn() throws Exception {
        for (var route : Route.table()) {
            var answer =
                    mvc.perform(
                                    MockMvcRequestBuilders.request(
                                            HttpMethod.valueOf(route.verb()),
                                            route.address("INC-1")))
                            .andReturn()
                            .getResponse();
            var turnedAway =
                    route.isApi()
                            ? answer.getStatus() == 401
                            : answer.getStatus() == 303
                                    && String.valueOf(answer.getHeader("Location"))
                                            .startsWith("/sign-in");
            assertThat(turnedAway)
                    .as(route.name() + " answers " + answer.getStatus())
                    .isEqualTo(route.kind() != Route.Kind.PUBLIC);
        }
    }

    private static Stream<String> names(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        var verbs =
                methods.isEmpty()
                        ? Set.of("ANY")
                        : methods.stream().map(Enum::name).collect(Collectors.toSet());
        return route.getPatternValues().stream()
                .flatMap(path -> verbs.stream().map(verb -> verb + " " + path));
    }
}
