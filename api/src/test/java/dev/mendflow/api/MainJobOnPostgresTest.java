package dev.mendflow.api;

import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The same job on a real PostgreSQL. */
@Tag("postgres")
@ContextConfiguration(initializers = FreshPostgres.class)
@DirtiesContext
class MainJobOnPostgresTest extends MainJobTest {}
