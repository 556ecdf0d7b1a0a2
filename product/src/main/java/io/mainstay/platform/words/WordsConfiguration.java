package io.mainstay.platform.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/// Reads all bundles at the start. Two bundles that claim one key are a mistake and stop the start.
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    @Bean
    Words words(ObjectProvider<GivenWords> given) throws IOException {
        return new Words(bundles(), SingletonSupplier.of(() -> given.stream().toList()));
    }

    static Words read() throws IOException {
        return new Words(bundles(), List::of);
    }

    static Map<String, Map<String, String>> bundles() throws IOException {
        var languages = new HashMap<String, Map<String, String>>();
        var loader = new PathMatchingResourcePatternResolver(Words.class.getClassLoader());
        for (var bundle : loader.getResources("classpath*:words/*.properties")) {
            add(bundle, languages.computeIfAbsent(languageOf(bundle), tag -> new HashMap<>()));
        }
        return languages;
    }

    private static String languageOf(Resource bundle) {
        var name = String.valueOf(bundle.getFilename()).replace(".properties", "");
        var mark = name.indexOf('_');
        return mark < 0 ? "en" : name.substring(mark + 1);
    }

    private static void add(Resource bundle, Map<String, String> words) throws IOException {
        var read = new Properties();
        try (var text =
                new java.io.InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(text);
        }
        for (var key : read.stringPropertyNames()) {
            if (words.put(key, read.getProperty(key)) != null) {
                throw new IllegalStateException("Said twice: " + key + ", again in " + bundle);
            }
        }
    }
}
