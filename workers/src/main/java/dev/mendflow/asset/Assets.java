package dev.mendflow.asset;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the assets. */
@Component
@Transactional
public class Assets {

    private final AssetStore store;

    Assets(AssetStore store) {
        this.store = store;
    }

    /** The asset of a serial, in any case; made known if nobody heard of it before. */
    public Asset identify(String serial, @Nullable String model) {
        String wanted = normal(serial);
        return store.findBySerial(wanted)
                .orElseGet(() -> store.save(new Asset(
                        new AssetId(UUID.randomUUID()),
                        null,
                        wanted,
                        model,
                        ProductLine.guess(wanted, model),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    /** Stores what is on file about an asset: a new one (version null), or the next state of one that was read before. */
    public Asset register(Asset asset) {
        return store.save(asset);
    }

    /** The asset of this id. */
    @Transactional(readOnly = true)
    public Optional<Asset> find(AssetId id) {
        return store.findById(id);
    }

    /** The asset of a serial, in any case. */
    @Transactional(readOnly = true)
    public Optional<Asset> findBySerial(String serial) {
        return store.findBySerial(normal(serial));
    }

    /** The assets of these ids, in no order; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Asset> findAll(Collection<AssetId> ids) {
        return ids.isEmpty() ? List.of() : store.findAllById(ids);
    }

    private static String normal(String serial) {
        return serial.strip().toUpperCase(Locale.ROOT);
    }
}
