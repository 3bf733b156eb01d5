package dev.mendflow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.ranking.DispatchPolicy;
import dev.mendflow.testing.RoomTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DispatchPoliciesTest {

    @Autowired
    DispatchPolicies policies;

    @Test
    void anAdoptedPolicyHoldsAndTheFormerOnesCanStillBeRead() {
        var standard = DispatchPolicy.standard();
        var nearFirst = new DispatchPolicy(
                7,
                new DispatchPolicy.Weights(0, 0, 1, 0, 0),
                Duration.ofMinutes(90),
                6,
                standard.horizon(),
                standard.offer(),
                standard.certificates(),
                standard.travel());

        var adopted = policies.adopt(nearFirst, "d-liu");
        var restored = policies.adopt(standard, "d-liu");

        assertThat(adopted).isEqualTo(nearFirst.asVersion(adopted.version()));
        assertThat(restored.version()).isEqualTo(adopted.version() + 1);
        assertThat(policies.current()).isEqualTo(restored);
        assertThat(policies.version(adopted.version())).contains(adopted);
        assertThat(policies.version(0)).contains(standard);
        assertThat(policies.version(restored.version() + 1)).isEmpty();
    }
}
