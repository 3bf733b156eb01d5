-- What waits for a technician, the first to fall due first; for one region too.
create index service_case_by_phase_due on service_case (phase, next_due_at, id);
create index service_case_by_phase_region_due on service_case (phase, region, next_due_at, id);
