package dev.mendflow.api.accounts;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where made-up passwords are handed over.
 *
 * @param dataDirectory the directory with everything this program keeps
 */
@ConfigurationProperties("mendflow")
record AccountSettings(@DefaultValue("./data") Path dataDirectory) {

    Path credentialsFile() {
        return dataDirectory.resolve("credentials.txt");
    }
}
