package dev.mendflow.api.pages.board;

import dev.mendflow.api.kpis.AnomalyWords;
import dev.mendflow.api.kpis.CasesBehind;
import dev.mendflow.api.kpis.FigureWords;
import dev.mendflow.api.kpis.KpiQuestion;
import dev.mendflow.api.kpis.Live;
import dev.mendflow.api.security.Access;
import dev.mendflow.kpi.Anomalies;
import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.KpiQuery;
import dev.mendflow.kpi.Kpis;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The board: what is in danger now, and the key figures of some days. */
@Controller
class BoardPage {

    private static final int RISKS = 12;
    private static final int ESCALATIONS = 8;

    private final Live live;
    private final Kpis kpis;
    private final Anomalies anomalies;
    private final AnomalyWords reasons;
    private final FigureViews figures;
    private final FigureWords words;
    private final CasesBehind behind;

    BoardPage(
            Live live,
            Kpis kpis,
            Anomalies anomalies,
            AnomalyWords reasons,
            FigureViews figures,
            FigureWords words,
            CasesBehind behind) {
        this.live = live;
        this.kpis = kpis;
        this.anomalies = anomalies;
        this.reasons = reasons;
        this.figures = figures;
        this.words = words;
        this.behind = behind;
    }

    @GetMapping("/board")
    @PreAuthorize(Access.LEAD)
    String board(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            Locale locale,
            Model model) {
        now(model);
        figures(period, from, to, by, locale, model);
        return "board/board";
    }

    /** What changes from one moment to the next. */
    @GetMapping("/board/now")
    @PreAuthorize(Access.LEAD)
    String now(Model model) {
        model.addAttribute("live", live.counts());
        model.addAttribute("risks", live.risks(null, RISKS));
        model.addAttribute("escalations", live.escalations(ESCALATIONS));
        return "board/now :: now";
    }

    /** The key figures, and what stands out in them. */
    @GetMapping("/board/figures")
    @PreAuthorize(Access.LEAD)
    String figures(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            Locale locale,
            Model model) {
        Period chosen = Period.of(period, from, to, by, kpis.today());
        model.addAttribute("chosen", chosen);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("again", address("/board/figures", chosen));
        model.addAttribute("figures", figures.of(chosen.query(), locale));
        model.addAttribute(
                "anomalies",
                anomalies.now().stream()
                        .limit(8)
                        .map(anomaly -> reasons.say(anomaly, locale))
                        .toList());
        return "board/figures :: figures";
    }

    private static String address(String path, Period chosen) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        chosen.words().forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    /** The cases behind a figure. */
    @GetMapping("/board/cases")
    @PreAuthorize(Access.LEAD)
    String cases(
            KpiQuestion question,
            CasesBehind.Wanted wanted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            Locale locale,
            Model model) {
        KpiQuery query = question.query(kpis.today());
        CasesBehind.Page page = behind.page(query, wanted, cursor, 50);
        Kpi kpi = wanted.figure();
        model.addAttribute("query", query);
        model.addAttribute("wanted", wanted);
        model.addAttribute("share", kpi == null || kpi.isShare());
        model.addAttribute(
                "name", kpi == null ? null : words.name(kpi, wanted.group() == null ? "" : wanted.group(), locale));
        model.addAttribute(
                "member",
                query.within() == Dimension.DAY ? null : words.member(query.within(), query.member(), locale));
        model.addAttribute("lines", page.items());
        model.addAttribute(
                "next", page.next() == null ? null : behindAddress(query, wanted, page.next(), wanted.met()));
        model.addAttribute("again", behindAddress(query, wanted, cursor, wanted.met()));
        model.addAttribute("all", behindAddress(query, wanted, null, null));
        model.addAttribute("well", behindAddress(query, wanted, null, true));
        model.addAttribute("notWell", behindAddress(query, wanted, null, false));
        return refresh == null ? "board/cases" : "board/cases :: list";
    }

    private static String behindAddress(
            KpiQuery query, CasesBehind.Wanted wanted, @Nullable String cursor, @Nullable Boolean met) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/board/cases")
                .queryParam("from", query.from())
                .queryParam("to", query.to());
        var values = new java.util.HashMap<String, Object>();
        add(address, values, "kpi", wanted.kpi());
        add(address, values, "group", wanted.group());
        add(address, values, "word", wanted.word());
        add(address, values, "met", met);
        if (query.within() != Dimension.DAY) {
            add(address, values, "within", query.within().name().toLowerCase(Locale.ROOT));
            add(address, values, "member", query.member());
        }
        add(address, values, "cursor", cursor);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, java.util.Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
