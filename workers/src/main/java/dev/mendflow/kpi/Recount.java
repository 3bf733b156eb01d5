package dev.mendflow.kpi;

import org.springframework.stereotype.Component;

/** The way in to counting everything anew. */
@Component
public class Recount {

    private final RollUp rollUp;

    Recount(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    /** Works out all facts and sums again, little by little; figures can be read meanwhile, and say that they are not complete. */
    public void begin() {
        rollUp.recount();
    }
}
