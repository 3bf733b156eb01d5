package dev.mendflow.storage;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Says that a type of the business is kept as one plain column. Each room declares one bean for each of its typed ids.
 *
 * @param <T> the type of the business
 * @param <C> the type of the column: {@code UUID}, {@code String} or a number
 * @param type the type of the business
 * @param column the type of the column
 * @param write makes the column's value
 * @param read makes the business value back
 */
public record PlainColumn<T, C>(Class<T> type, Class<C> column, Function<T, C> write, Function<C, T> read) {

    /** A typed id kept as {@code uuid}. */
    public static <T> PlainColumn<T, UUID> uuid(Class<T> type, Function<T, UUID> write, Function<UUID, T> read) {
        return new PlainColumn<>(type, UUID.class, write, read);
    }

    /** A typed text kept as {@code varchar}. */
    public static <T> PlainColumn<T, String> text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new PlainColumn<>(type, String.class, write, read);
    }

    GenericConverter writer() {
        return new Writer<>(this);
    }

    GenericConverter reader() {
        return new Reader<>(this);
    }

    @WritingConverter
    private record Writer<T, C>(PlainColumn<T, C> plain) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(plain.type(), plain.column()));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : plain.write().apply(plain.type().cast(source));
        }
    }

    @ReadingConverter
    private record Reader<T, C>(PlainColumn<T, C> plain) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(plain.column(), plain.type()));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : plain.read().apply(plain.column().cast(source));
        }
    }
}
