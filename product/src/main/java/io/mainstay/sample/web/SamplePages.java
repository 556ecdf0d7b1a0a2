package io.mainstay.sample.web;

import io.mainstay.platform.web.home.Beginning;
import io.mainstay.sample.application.SampleService;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Offers the sample on the first page of an empty house, to those who may load it.
@Controller
class SamplePages implements Beginning {

    private final SampleService sample;

    SamplePages(SampleService sample) {
        this.sample = sample;
    }

    @Override
    public Optional<Offer> offer() {
        return sample.isOffered()
                ? Optional.of(new Offer("sample.load", "/sample", "seedling"))
                : Optional.empty();
    }

    @PostMapping("/sample")
    String load() {
        return sample.start().map(job -> "redirect:/jobs/" + job).orElse("redirect:/");
    }
}
