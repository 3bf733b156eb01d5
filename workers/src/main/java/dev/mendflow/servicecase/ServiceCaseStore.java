package dev.mendflow.servicecase;

import dev.mendflow.asset.AssetId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ServiceCaseStore extends Repository<ServiceCase, CaseId> {

    ServiceCase save(ServiceCase serviceCase);

    Optional<ServiceCase> findById(CaseId id);

    List<ServiceCase> findByIdIn(Collection<CaseId> ids);

    Optional<ServiceCase> findByNumber(CaseNumber number);

    Optional<ServiceCase> findByTrackingToken(TrackingToken token);

    List<ServiceCase> findByAssetIdOrderByOpenedAtDesc(AssetId asset);
}
