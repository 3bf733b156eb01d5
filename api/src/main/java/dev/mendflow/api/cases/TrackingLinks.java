package dev.mendflow.api.cases;

import dev.mendflow.servicecase.TrackingToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of the page that a customer follows a case on. */
@Component
class TrackingLinks {

    String to(TrackingToken token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/track/{token}")
                .build(token.value())
                .toString();
    }
}
