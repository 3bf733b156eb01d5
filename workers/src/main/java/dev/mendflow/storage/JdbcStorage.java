package dev.mendflow.storage;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/** Spring Data JDBC for all rooms: their plain columns and instants. */
@Configuration(proxyBeanMethods = false)
class JdbcStorage {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, List<PlainColumn<?, ?>> columns) {
        List<Object> converters = new ArrayList<>();
        converters.add(InstantWriter.IN_UTC);
        converters.add(InstantReader.FROM_OFFSET);
        columns.forEach(column -> {
            converters.add(column.writer());
            converters.add(column.reader());
        });
        return JdbcCustomConversions.of(dialect, converters);
    }

    /** Names stay unquoted: quoted ones would have to be written in capitals for H2 and in small letters for PostgreSQL. */
    @Bean
    static BeanPostProcessor unquotedNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof JdbcMappingContext mapping) {
                    mapping.setForceQuote(false);
                }
                return bean;
            }
        };
    }

    @WritingConverter
    private enum InstantWriter implements Converter<Instant, JdbcValue> {
        IN_UTC;

        /** With the type of the column: bound as a plain timestamp, PostgreSQL's driver refuses an offset. */
        @Override
        public JdbcValue convert(Instant source) {
            return JdbcValue.of(Utc.atUtc(source), JDBCType.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    @ReadingConverter
    private enum InstantReader implements Converter<OffsetDateTime, Instant> {
        FROM_OFFSET;

        @Override
        public Instant convert(OffsetDateTime source) {
            return source.toInstant();
        }
    }
}
