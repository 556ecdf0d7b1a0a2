package io.mainstay.portal.web;

import io.mainstay.platform.web.home.HomeBanner.Shown;
import io.mainstay.portal.web.Things.Some;
import io.mainstay.satisfaction.Surveys.Waiting;
import java.util.List;

/// The first page of those who use services.
///
/// @param part of the day, as [io.mainstay.platform.web.home.PartOfDay] says it
/// @param banners what the reader should know of now
/// @param asks what the reader may say how it was
/// @param reporting whether the desk serves the reader
public record PortalHome(
        String part,
        String name,
        boolean reporting,
        List<Shown> banners,
        List<Waiting> asks,
        Found found,
        Some now) {

    public List<Thing> things() {
        return now.things();
    }

    public boolean hasMore() {
        return now.next().isPresent();
    }

    public String firstName() {
        return name.split(" ")[0];
    }
}
