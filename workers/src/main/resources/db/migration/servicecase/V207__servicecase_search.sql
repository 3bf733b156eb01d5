-- One index for each way to ask for cases, newest first, in the order in which they are listed: H2 reads none backwards.
drop index if exists service_case_newest;
drop index if exists service_case_by_phase;
drop index if exists service_case_by_customer;
create index service_case_newest on service_case (opened_at desc, id desc);
create index service_case_by_phase on service_case (phase, opened_at desc, id desc);
create index service_case_by_severity on service_case (severity, opened_at desc, id desc);
create index service_case_by_tier on service_case (tier, opened_at desc, id desc);
create index service_case_by_customer on service_case (customer_id, opened_at desc, id desc);

-- The few that are at risk, and the few that wait.
create index service_case_by_next_due on service_case (next_due_at);
create index case_hold_running on case_hold (resumed_at, case_id);

-- Which case of a year, or of all whose numbers begin alike, was opened last.
create index service_case_by_number on service_case (number, opened_at);
