package io.mainstay.people.application;

import static io.mainstay.people.persistence.DirectoryLists.PEOPLE;
import static io.mainstay.people.persistence.DirectoryLists.SITES;
import static io.mainstay.people.persistence.DirectoryLists.SUPPLIERS;
import static io.mainstay.people.persistence.DirectoryLists.TEAMS;
import static io.mainstay.people.persistence.DirectoryLists.UNITS;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways to people, teams, units, sites and suppliers for those who hold only a number.
@Configuration(proxyBeanMethods = false)
class PeopleDoors {

    @Bean
    RecordDoor personDoor(Lists lists) {
        return new Door("PER", PEOPLE, "/people/", lists);
    }

    @Bean
    RecordDoor teamDoor(Lists lists) {
        return new Door("TEAM", TEAMS, "/teams/", lists);
    }

    @Bean
    RecordDoor unitDoor(Lists lists) {
        return new Door("UNIT", UNITS, "/units/", lists);
    }

    @Bean
    RecordDoor siteDoor(Lists lists) {
        return new Door("SITE", SITES, "/sites/", lists);
    }

    @Bean
    RecordDoor supplierDoor(Lists lists) {
        return new Door("SUP", SUPPLIERS, "/suppliers/", lists);
    }

    private record Door(String prefix, ListDeclaration list, String path, Lists lists)
            implements RecordDoor {

        @Override
        public Optional<RecordCard> open(RecordRef ref) {
            var asked =
                    ListRequest.filtered("number==" + ref)
                            .showing(List.of("name", "active"))
                            .sized(1);
            return lists.page(list, asked).rows().stream().findFirst().map(row -> card(ref, row));
        }

        private RecordCard card(RecordRef ref, Row row) {
            var active = row.flag("active").orElse(false);
            return new RecordCard(
                    ref,
                    row.text("name").orElse(""),
                    active ? "people.active" : "people.inactive",
                    path + ref);
        }
    }
}
