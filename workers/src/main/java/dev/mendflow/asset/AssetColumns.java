package dev.mendflow.asset;

import dev.mendflow.storage.PlainColumn;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssetColumns {

    @Bean
    PlainColumn<AssetId, UUID> assetIdColumn() {
        return PlainColumn.uuid(AssetId.class, AssetId::value, AssetId::new);
    }
}
