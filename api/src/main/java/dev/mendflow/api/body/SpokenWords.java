package dev.mendflow.api.body;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes the words of a query as the documentation spells them: {@code sort=due} for the constant {@code DUE}. */
@Configuration(proxyBeanMethods = false)
class SpokenWords implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }
}
