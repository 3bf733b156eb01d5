package dev.mendflow.statutory;

import dev.mendflow.asset.AssetId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RemedyStore extends Repository<Remedy, UUID> {

    Remedy save(Remedy remedy);

    Optional<Remedy> findById(UUID id);

    List<Remedy> findByAssetIdOrderByReachedAt(AssetId asset);
}
