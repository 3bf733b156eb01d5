-- A recount adds up one sum after the other, so that no single transaction keeps all writers waiting. One that is under way begins anew.
alter table kpi_turn add column sums_done integer default -1 not null;
alter table kpi_turn drop column last_measure;
update kpi_turn set last_case = null;
