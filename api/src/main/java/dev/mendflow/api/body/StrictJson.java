package dev.mendflow.api.body;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Reads bodies as they are written: a number is no text, a text is no number, and no text has characters that no database keeps. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JacksonJsonHttpMessageConverter strictJsonConverter(JsonMapper json) {
        return new ReadyBytesAside(json.rebuild()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("storable texts").addDeserializer(String.class, new StorableText()))
                .build());
    }

    /** Comes before the converters of the framework, so it has to leave them what is written already, as the API's description is. */
    private static final class ReadyBytesAside extends JacksonJsonHttpMessageConverter {

        private ReadyBytesAside(JsonMapper json) {
            super(json);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
            return valueClass != byte[].class && super.canWrite(type, valueClass, mediaType);
        }
    }

    private static final class StorableText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            if (text != null && !isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "…", "no storable text");
            }
            return text;
        }

        private static boolean isStorable(String text) {
            return text.codePoints()
                    .noneMatch(point ->
                            point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }
    }
}
