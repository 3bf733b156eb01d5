package dev.mendflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: engine, service stores, steps, REST surface and pages in one process. */
@SpringBootApplication
public class Mendflow {

    public static void main(String[] args) {
        SpringApplication.run(Mendflow.class, args);
    }
}
