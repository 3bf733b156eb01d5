package dev.mendflow.engine.broker;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hold of the client's channel. While the engine is away the channel tries less and less often, in the end once in two
 * minutes; when we see that the engine is back, nobody should have to wait for that.
 */
final class Reconnect implements ClientInterceptor {

    private volatile @Nullable ManagedChannel channel;

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        if (next instanceof ManagedChannel managed) {
            channel = managed;
        }
        return next.newCall(method, options);
    }

    void now() {
        ManagedChannel known = channel;
        if (known != null) {
            known.resetConnectBackoff();
        }
    }
}
