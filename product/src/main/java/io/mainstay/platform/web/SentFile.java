package io.mainstay.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that came with a form.
public record SentFile(String name, InputStream content) {

    /// A field in which nothing was picked sends an empty one.
    public static List<SentFile> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).map(SentFile::of).toList();
    }

    private static SentFile of(MultipartFile file) {
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            return new SentFile(name, file.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
