package dev.mendflow.api.pages.board;

import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.Figure;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.KpiQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the cases behind figures. */
final class Links {

    private Links() {}

    /** Of a figure of these days; null when there is nothing behind it. */
    static @Nullable String to(Figure figure, KpiQuery query, Dimension within, String member) {
        if (figure.kpi() == Kpi.BACKLOG) {
            return within == Dimension.DAY && figure.numerator() > 0 ? "/cases?status=OPEN" : null;
        }
        if (!hasCases(figure)) {
            return null;
        }
        UriComponentsBuilder address = days(query).queryParam("kpi", figure.kpi());
        if (!figure.group().isEmpty()) {
            address.queryParam("group", figure.group());
        }
        if (figure.kpi().isShare()) {
            address.queryParam("met", false);
        }
        if (within != Dimension.DAY) {
            address.queryParam("within", within.name().toLowerCase(Locale.ROOT)).queryParam("member", "{member}");
            return address.encode().build(member).toString();
        }
        return address.encode().build().toUriString();
    }

    /** A share or a mean may be nothing and still be of some cases. */
    private static boolean hasCases(Figure figure) {
        return switch (figure.kpi()) {
            case CSAT, RESPONSE_TIME, RESOLUTION_TIME, HANDLING_TIME -> figure.denominator() > 0;
            default -> figure.numerator() > 0 || figure.kpi().isShare() && figure.denominator() > 0;
        };
    }

    /** Of a word. */
    static String to(String word, KpiQuery query) {
        return days(query).queryParam("word", "{word}").encode().build(word).toString();
    }

    private static UriComponentsBuilder days(KpiQuery query) {
        return UriComponentsBuilder.fromPath("/board/cases")
                .queryParam("from", query.from())
                .queryParam("to", query.to());
    }
}
