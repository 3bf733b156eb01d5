package dev.mendflow.api.pages.dispatch;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.dispatch.Board;
import dev.mendflow.api.dispatch.Boards;
import dev.mendflow.api.dispatch.CandidateViews;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.visits.Places;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The board of a day, and who may go to one of its jobs. Its commands are those of the JSON API. */
@Controller
class DispatchPage {

    private final Boards boards;
    private final CandidateViews candidates;
    private final CaseScope scope;
    private final Technicians technicians;
    private final Clock clock;

    DispatchPage(Boards boards, CandidateViews candidates, CaseScope scope, Technicians technicians, Clock clock) {
        this.boards = boards;
        this.candidates = candidates;
        this.scope = scope;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping("/dispatch")
    @PreAuthorize(Access.DISPATCH)
    String board(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String region,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refresh,
            Locale locale,
            Model model) {
        String wanted = region == null || region.isBlank() ? null : region;
        Board board = boards.of(date, wanted);
        Map<String, String> places = places(locale);
        model.addAttribute("board", board);
        model.addAttribute("places", places);
        model.addAttribute("names", names(board));
        model.addAttribute("lanes", lanes(board, places));
        model.addAttribute("again", address(date, wanted));
        model.addAttribute("before", address(board.date().minusDays(1), wanted));
        model.addAttribute("after", address(board.date().plusDays(1), wanted));
        model.addAttribute("present", address(null, wanted));
        return refresh == null ? "dispatch/dispatch" : "dispatch/dispatch :: board";
    }

    /** Why or why not, for each technician. */
    @GetMapping("/dispatch/jobs/{number}")
    @PreAuthorize(Access.DISPATCH)
    String job(@PathVariable String number, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        ServiceCase about = scope.visible(number, caller);
        model.addAttribute("about", about);
        model.addAttribute("judged", candidates.of(about, locale));
        model.addAttribute("places", places(locale));
        return "dispatch/job :: job";
    }

    private List<LaneLine> lanes(Board board, Map<String, String> places) {
        Map<String, String> risks = board.atRisk().stream()
                .collect(Collectors.toMap(
                        risky -> risky.visit().id(), risky -> risky.risk().name()));
        return board.lanes().stream()
                .map(lane ->
                        LaneLine.of(lane, places.getOrDefault(lane.region(), lane.region()), risks, clock.instant()))
                .toList();
    }

    /** The names of those who are asked or have a job; one of another region goes by the code. */
    private static Map<String, String> names(Board board) {
        Map<String, String> names = new LinkedHashMap<>();
        board.lanes().forEach(lane -> names.put(lane.technician(), lane.name()));
        board.waiting().forEach(job -> {
            if (job.technician() != null) {
                names.putIfAbsent(job.technician(), job.technician());
            }
        });
        return names;
    }

    private Map<String, String> places(Locale locale) {
        return technicians.areas().stream()
                .collect(Collectors.toMap(
                        ServiceArea::code, area -> Places.name(area, locale), (one, other) -> one, LinkedHashMap::new));
    }

    private static String address(@Nullable LocalDate date, @Nullable String region) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/dispatch");
        if (date != null) {
            address.queryParam("date", date);
        }
        if (region != null) {
            address.queryParam("region", region);
        }
        return address.encode().toUriString();
    }
}
