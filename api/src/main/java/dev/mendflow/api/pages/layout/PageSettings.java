package dev.mendflow.api.pages.layout;

import dev.mendflow.api.notices.NoticeDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets {@code ?lang=zh|en} switch the language on any page, and puts the frame around each of them. */
@Configuration(proxyBeanMethods = false)
class PageSettings implements WebMvcConfigurer {

    private final NoticeDesk notices;

    PageSettings(NoticeDesk notices) {
        this.notices = notices;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LanguageSwitch());
        interceptors.addInterceptor(new PageFrame(notices));
    }
}
