package dev.mendflow.api.problems;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new CallerLocale();
    }
}
