package dev.mendflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test with all rooms on an in-memory H2, or, with {@link OnPostgres}, on PostgreSQL. Contexts are shared by classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = RoomsUnderTest.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "mendflow.notification.first-round=1h")
public @interface RoomTest {}
