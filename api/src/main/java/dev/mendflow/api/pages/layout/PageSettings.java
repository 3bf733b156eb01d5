package dev.mendflow.api.pages.layout;

import dev.mendflow.api.notices.NoticeDesk;
import dev.mendflow.engine.broker.EngineReadiness;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets {@code ?lang=zh|en} switch the language on any page, and puts the frame around each of them. */
@Configuration(proxyBeanMethods = false)
class PageSettings implements WebMvcConfigurer {

    private final NoticeDesk notices;
    private final EngineReadiness engine;

    PageSettings(NoticeDesk notices, EngineReadiness engine) {
        this.notices = notices;
        this.engine = engine;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LanguageSwitch());
        interceptors.addInterceptor(new PageFrame(notices, engine));
    }
}
