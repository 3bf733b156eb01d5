-- The entries are the truth. next_alarm_at is a copy of what follows from them, for the sweep to find what is due.
create table service_level_clock (
    id            uuid primary key,
    case_id       uuid not null,
    metric        varchar(40) not null,
    entries       integer not null,
    open_clock    boolean not null,
    next_alarm_at timestamp with time zone,
    unique (case_id, metric)
);

create index service_level_clock_by_alarm on service_level_clock (open_clock, next_alarm_at);

create table service_level_event (
    clock_id    uuid not null references service_level_clock (id),
    seq         integer not null,
    fact        varchar(30) not null,
    holds_at    timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    detail      varchar(20000) not null,
    primary key (clock_id, seq)
);
