package dev.mendflow.engine.broker;

import java.lang.module.ModuleDescriptor;

/** Compares versions of the broker. */
final class BrokerVersion {

    private BrokerVersion() {}

    static boolean isNewer(String version, String than) {
        return ModuleDescriptor.Version.parse(version).compareTo(ModuleDescriptor.Version.parse(than)) > 0;
    }
}
