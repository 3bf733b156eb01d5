-- Cases that wait, and who was told lately: small sets that the board reads again and again.
create index service_case_by_wait on service_case (wait_owner, opened_at);
create index service_level_rung_newest on service_level_rung (claimed_at, told_level);
