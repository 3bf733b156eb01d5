-- A new calendar or policy on its way to the clocks that run; cases are taken in the order of their ids.
create table service_level_rollout (
    id           uuid not null primary key,
    kind         varchar(20) not null,
    subject      varchar(40) not null,
    version      integer not null,
    change_mode  varchar(20) not null,
    reason       varchar(1000) not null,
    begun_by     varchar(100) not null,
    begun_at     timestamp with time zone not null,
    last_case    uuid,
    cases        integer not null,
    moved        integer not null,
    breached     integer not null,
    ended_at     timestamp with time zone
);

create index service_level_rollout_by_end on service_level_rollout (ended_at, begun_at);
