package dev.mendflow.api.cases;

import dev.mendflow.api.copies.Copying;
import dev.mendflow.servicecase.CaseSummary;
import org.mapstruct.Mapper;

@Mapper(config = Copying.class)
interface CaseCopies {

    CaseLine line(CaseSummary summary);
}
