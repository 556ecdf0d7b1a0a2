package io.mainstay.incident.web;

import io.mainstay.incident.MajorIncidents;
import io.mainstay.incident.RunningMajor;
import io.mainstay.platform.web.home.HomeCard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The major incidents that run; nothing while none does.
@Component
class MajorHomeCard implements HomeCard {

    private static final int MOST = 6;

    private final MajorIncidents majors;

    MajorHomeCard(MajorIncidents majors) {
        this.majors = majors;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Shown> shown() {
        var running = majors.running(MOST);
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Shown(
                                "incident.major.running-now",
                                "/incidents?view=major",
                                "incident.view.major.none",
                                List.of(),
                                running.stream().map(MajorHomeCard::line).toList()));
    }

    private static Line line(RunningMajor major) {
        return new Line(
                major.number().toString(),
                major.title(),
                Optional.of(major.priority()),
                major.stateKey(),
                "bad",
                major.declaredAt(),
                major.room());
    }
}
