package dev.mendflow.api.copies;

import org.mapstruct.MapperConfig;

/** How the mappers of the surface are written: a target that nothing is copied into fails the build. */
@MapperConfig(implementationName = "Generated<CLASS_NAME>", uses = PlainTexts.class)
public interface Copying {}
