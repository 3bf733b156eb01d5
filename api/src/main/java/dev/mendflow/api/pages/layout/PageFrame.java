package dev.mendflow.api.pages.layout;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.notices.NoticeDesk;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.broker.EngineReadiness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives each rendered page, error pages included, the {@link Page} that its frame shows. */
class PageFrame implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(PageFrame.class);

    private final NoticeDesk notices;
    private final EngineReadiness engine;

    PageFrame(NoticeDesk notices, EngineReadiness engine) {
        this.notices = notices;
        this.engine = engine;
    }

    /** Before the handler, so that the page of a refusal has it too. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("page", pageOf(request, isPage(handler)));
        return true;
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private Page pageOf(HttpServletRequest request, boolean shown) {
        Optional<Caller> caller = caller();
        boolean staff =
                caller.filter(c -> c.roles().stream().anyMatch(Role::isStaff)).isPresent();
        return new Page(
                LocaleContextHolder.getLocale().getLanguage(),
                caller.map(Caller::displayName).orElse(null),
                staff,
                staff && shown ? caller.map(this::unread).orElse(0) : 0,
                staff ? engine.awaySince().orElse(null) : null,
                caller.map(PageFrame::sectionsFor).orElse(List.of()),
                inLanguage(request, "zh"),
                inLanguage(request, "en"));
    }

    /** The page of an error is shown without its number rather than not at all. */
    private int unread(Caller caller) {
        try {
            return notices.unread(caller);
        } catch (DataAccessException e) {
            log.warn("Notices cannot be counted", e);
            return 0;
        }
    }

    private static Optional<Caller> caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(who)
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    private static List<Section> sectionsFor(Caller caller) {
        List<Section> sections = new ArrayList<>();
        if (caller.technician() != null) {
            sections.add(new Section("jobs", "/jobs"));
        }
        if (caller.isAny(Role.DISPATCHER, Role.MANAGER)) {
            sections.add(new Section("dispatch", "/dispatch"));
        }
        if (caller.isAny(Role.MANAGER)) {
            sections.add(new Section("board", "/board"));
        }
        if (caller.isAny(Role.AGENT, Role.DISPATCHER, Role.TECHNICIAN, Role.MANAGER)) {
            sections.add(new Section("inbox", "/inbox"));
            sections.add(new Section("cases", "/cases"));
        }
        if (caller.isAny(Role.MANAGER, Role.DESIGNER)) {
            sections.add(new Section("processes", "/processes"));
            sections.add(new Section("instances", "/instances"));
            sections.add(new Section("incidents", "/incidents"));
        }
        if (caller.isAny(Role.MANAGER)) {
            sections.add(new Section("admin", "/admin"));
        }
        return sections;
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(failed instanceof String path ? path : request.getRequestURI());
        if (failed == null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", language).build().toUriString();
    }
}
