-- How often anything was counted: what was added up from the sums before is still true while this stays as it is.
alter table kpi_turn add column counted bigint default 0 not null;
