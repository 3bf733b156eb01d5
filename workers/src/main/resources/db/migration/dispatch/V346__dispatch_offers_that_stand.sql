-- The offers that stand, by whomever they may be answered.
create index dispatch_decision_offered on dispatch_decision (outcome, offer_expires_at);
