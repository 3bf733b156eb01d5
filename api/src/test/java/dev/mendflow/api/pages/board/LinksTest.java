package dev.mendflow.api.pages.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.Figure;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.KpiQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void stepsDoneWithinASecondLeadToTheirCases() {
        assertThat(link(Kpi.HANDLING_TIME, "ASSESSING", 0, 3)).contains("kpi=HANDLING_TIME", "group=ASSESSING");
        assertThat(link(Kpi.HANDLING_TIME, "ASSESSING", 0, 0)).isNull();
    }

    @Test
    void aShareOfNothingGoodLeadsToWhatWasNot() {
        assertThat(link(Kpi.RESPONSE_IN_TIME, "", 0, 2)).contains("met=false");
        assertThat(link(Kpi.RESPONSE_IN_TIME, "", 0, 0)).isNull();
    }

    @Test
    void whereNothingIsCountedThereIsNothingToSee() {
        assertThat(link(Kpi.REPORTED, "", 0, 1)).isNull();
        assertThat(link(Kpi.REPORTED, "", 2, 1)).contains("kpi=REPORTED");
    }

    private static @Nullable String link(Kpi kpi, String group, long numerator, long denominator) {
        var figure = new Figure(kpi, group, null, numerator, denominator, null, null, null);
        return Links.to(figure, KpiQuery.of(DAY, DAY, Dimension.DAY), Dimension.DAY, "");
    }
}
