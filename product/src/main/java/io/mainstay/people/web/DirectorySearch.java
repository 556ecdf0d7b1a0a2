package io.mainstay.people.web;

import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.list.FilterPart;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.web.list.ListLook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Finds people, teams, units, sites and suppliers by their names, as far as the reader may see
/// them; people also by mail address and telephone number. Who or what is no longer active is found
/// on the lists only.
@Configuration(proxyBeanMethods = false)
class DirectorySearch {

    @Bean
    @Order(51)
    Searchable personSearchable(People people) {
        return new PeopleByWords(people);
    }

    @Bean
    @Order(52)
    Searchable teamSearchable(Lists lists) {
        return new ByName(DirectoryLooks.TEAMS, lists);
    }

    @Bean
    @Order(53)
    Searchable unitSearchable(Lists lists) {
        return new ByName(DirectoryLooks.UNITS, lists);
    }

    @Bean
    @Order(54)
    Searchable siteSearchable(Lists lists) {
        return new ByName(DirectoryLooks.SITES, lists);
    }

    @Bean
    @Order(55)
    Searchable supplierSearchable(Lists lists) {
        return new ByName(DirectoryLooks.SUPPLIERS, lists);
    }

    private record PeopleByWords(People people) implements Searchable {

        @Override
        public String labelKey() {
            return "people.person.list";
        }

        @Override
        public Found search(String words, int most) {
            return found(people.find(words, most), most);
        }

        @Override
        public Found near(String words, int most) {
            return found(people.alike(words, most), most);
        }

        private static Found found(List<PersonSummary> people, int most) {
            return Found.of(people.stream().map(PeopleByWords::hit).toList(), most);
        }

        private static Hit hit(PersonSummary person) {
            var number = "PER-" + person.id();
            return Hit.of(number, person.name(), "people.person", "/people/" + number);
        }
    }

    private record ByName(ListLook look, Lists lists) implements Searchable {

        @Override
        public String labelKey() {
            return look.list().name() + ".list";
        }

        @Override
        public String moreHref(String words) {
            return look.path()
                    + "?filter="
                    + URLEncoder.encode(filter(words), StandardCharsets.UTF_8);
        }

        @Override
        public Found search(String words, int most) {
            var request =
                    ListRequest.filtered(filter(words))
                            .showing(List.of("number", "name"))
                            .sized(most);
            var rows = lists.page(look.list(), request).rows();
            return Found.of(rows.stream().map(this::hit).toList(), most);
        }

        private Hit hit(Row row) {
            var number = row.ref("number").orElseThrow().toString();
            return Hit.of(
                    number,
                    row.text("name").orElse(""),
                    look.list().name(),
                    look.path() + "/" + number);
        }

        private static String filter(String words) {
            return "active==true;" + FilterPart.of("name", "=like=", List.of(words)).text();
        }
    }
}
