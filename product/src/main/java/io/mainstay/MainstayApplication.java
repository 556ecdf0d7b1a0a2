package io.mainstay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product as one Spring application. People start it through `bin/mainstay`.
@SpringBootApplication
public class MainstayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MainstayApplication.class, arguments);
    }
}
