package dev.mendflow.api.pages;

import dev.mendflow.api.WholeApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole program before the browser of this machine: test classes that say so take {@link Readers} in their constructor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@ExtendWith(ReadersOfAll.class)
@interface InTheBrowser {}
