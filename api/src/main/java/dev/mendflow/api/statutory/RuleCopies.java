package dev.mendflow.api.statutory;

import dev.mendflow.api.copies.Copying;
import dev.mendflow.statutory.RuleSet;
import org.mapstruct.Mapper;

@Mapper(config = Copying.class)
interface RuleCopies {

    RuleSetView set(RuleSet set);
}
