-- The offers that stand for some technicians: a few rows of thousands.
create index dispatch_decision_by_technician on dispatch_decision (technician, outcome, offer_expires_at);
