package dev.mendflow.orchestration;

import io.camunda.client.CamundaClient;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A client as in the product that reaches the {@link AnsweringGateway} over a real connection. */
@Configuration(proxyBeanMethods = false)
class StandInEngine {

    @Bean(destroyMethod = "shutdownNow")
    Server gatewayServer(AnsweringGateway gateway) throws IOException {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(gateway)
                .build()
                .start();
    }

    @Bean
    CamundaClient engine(Server gatewayServer) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + gatewayServer.getPort()))
                .restAddress(URI.create("http://127.0.0.1:1"))
                .preferRestOverGrpc(false)
                .build();
    }
}
