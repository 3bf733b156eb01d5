package dev.mendflow;

import dev.mendflow.api.OneTimeCommand;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: engine, service stores, steps, REST surface and pages in one process. */
@SpringBootApplication(nameGenerator = RoomNames.class)
@Modulithic(systemName = "Mendflow")
public class Mendflow {

    public static void main(String[] args) throws InterruptedException {
        OptionalInt done = OneTimeCommand.run(args);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        SpringApplication.run(Mendflow.class, args);
    }
}
