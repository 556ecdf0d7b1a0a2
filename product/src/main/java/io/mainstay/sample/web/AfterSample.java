package io.mainstay.sample.web;

import io.mainstay.platform.jobs.NextSteps;
import io.mainstay.sample.application.SampleService;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// From the loading of the sample on to the organisation that came with it.
@Component
class AfterSample implements NextSteps {

    @Override
    public String kind() {
        return SampleService.JOB;
    }

    @Override
    public List<Step> after(Map<String, String> parameters) {
        return List.of(new Step("sample.look", "/", "home"));
    }
}
