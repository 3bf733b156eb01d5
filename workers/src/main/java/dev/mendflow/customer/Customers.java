package dev.mendflow.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the customers. */
@Component
@Transactional
public class Customers {

    private final CustomerStore store;
    private final SearchNames names;
    private final Clock clock;

    Customers(CustomerStore store, SearchNames names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The customer that somebody describes: by reference, else by e-mail address or telephone number among those without a
     * reference, else a new one. What is on file about a known customer stays as it is, for whoever reports a fault is not
     * proven to be that customer.
     */
    public Customer identify(CustomerDetails details) {
        return known(details).orElseGet(() -> names.keep(store.save(fresh(details))));
    }

    /** The customer of this id. */
    @Transactional(readOnly = true)
    public Optional<Customer> find(CustomerId id) {
        return store.findById(id);
    }

    /** The customer of the operator's reference. */
    @Transactional(readOnly = true)
    public Optional<Customer> findByRef(String ref) {
        return store.findByRef(ref.strip());
    }

    /** The customers of these ids, in no order; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Customer> findAll(Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : store.findAllById(ids);
    }

    private Optional<Customer> known(CustomerDetails details) {
        String ref = trimmed(details.ref());
        if (ref != null) {
            return store.findByRef(ref);
        }
        String email = lower(details.email());
        if (email != null) {
            return store.findFirstByRefIsNullAndEmailOrderBySince(email);
        }
        String phone = trimmed(details.phone());
        return phone == null ? Optional.empty() : store.findFirstByRefIsNullAndPhoneOrderBySince(phone);
    }

    private Customer fresh(CustomerDetails details) {
        return new Customer(
                new CustomerId(UUID.randomUUID()),
                null,
                trimmed(details.ref()),
                trimmed(details.name()),
                trimmed(details.phone()),
                lower(details.email()),
                details.tier() == null ? Tier.INDIVIDUAL : details.tier(),
                trimmed(details.region()),
                trimmed(details.language()),
                Instant.now(clock));
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String lower(@Nullable String text) {
        String trimmed = trimmed(text);
        return trimmed == null ? null : trimmed.toLowerCase(Locale.ROOT);
    }
}
