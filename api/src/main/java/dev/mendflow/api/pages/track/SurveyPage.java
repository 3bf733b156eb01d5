package dev.mendflow.api.pages.track;

import dev.mendflow.api.cases.TrackDesk;
import dev.mendflow.api.problems.Problems;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.feedback.FeedbackAlreadyGiven;
import dev.mendflow.feedback.FeedbackTooEarly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks how it was: one tap is enough, and it works without a script. */
@Controller
class SurveyPage {

    private final TrackDesk desk;
    private final Problems problems;

    SurveyPage(TrackDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    @GetMapping("/survey/{token}")
    @PreAuthorize(Access.ANYBODY)
    String survey(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("view", desk.view(token));
        return "track/survey";
    }

    /** Takes the rating; one that was given already, or comes too late, leads to the page that says so. */
    @PostMapping("/survey/{token}")
    @PreAuthorize(Access.ANYBODY)
    String rate(
            @PathVariable String token,
            @RequestParam int score,
            @RequestParam(required = false) @Nullable Boolean solved,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        try {
            desk.rate(token, score, solved, said(comment), request);
            return "redirect:" + ("track".equals(from) ? "/track/" + token + "?done=feedback" : "/survey/" + token);
        } catch (FeedbackAlreadyGiven | FeedbackTooEarly standing) {
            return survey(token, model);
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute("failed", problems.of(refusal, locale).getDetail());
            model.addAttribute("comment", comment);
            return survey(token, model);
        }
    }

    private static @Nullable String said(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
