-- Targets as they were said, each with its reason; there is no way to change or remove one.
create table kpi_target_version (
    kpi        varchar(40) not null,
    version    integer not null,
    target     numeric(14, 2) not null,
    stretch    numeric(14, 2),
    reason     varchar(1000) not null,
    changed_by varchar(100) not null,
    changed_at timestamp with time zone not null,
    primary key (kpi, version)
);

insert into kpi_target_version (kpi, version, target, stretch, reason, changed_by, changed_at)
select kpi, version, target, stretch, '', changed_by, changed_at from kpi_target;

drop table kpi_target;
