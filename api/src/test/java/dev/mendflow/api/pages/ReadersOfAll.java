package dev.mendflow.api.pages;

import dev.mendflow.api.People;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives the readers; one browser is started for all test classes and ends after the last of them. */
final class ReadersOfAll implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Readers.class;
    }

    @Override
    public Readers resolveParameter(ParameterContext parameter, ExtensionContext test) {
        LocalBrowser browser = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(ReadersOfAll.class))
                .computeIfAbsent(LocalBrowser.class);
        ApplicationContext program = SpringExtension.getApplicationContext(test);
        int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Readers(browser.browser(), port, program.getBean(People.class));
    }
}
