package dev.mendflow.api.servicelevels;

import dev.mendflow.api.copies.Copying;
import dev.mendflow.servicelevel.Rollout;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = Copying.class)
interface ChangeCopies {

    @Mapping(target = "newlyBreached", source = "newlyLate")
    RolloutView rollout(Rollout rollout);
}
