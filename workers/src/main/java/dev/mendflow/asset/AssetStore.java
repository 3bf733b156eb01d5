package dev.mendflow.asset;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AssetStore extends Repository<Asset, AssetId> {

    Asset save(Asset asset);

    Optional<Asset> findById(AssetId id);

    List<Asset> findAllById(Iterable<AssetId> ids);

    Optional<Asset> findBySerial(String serial);
}
