create table promise (
    id uuid primary key,
    version integer not null,
    case_id uuid not null,
    metric varchar(20) not null,
    started_at timestamp with time zone not null,
    budget_seconds bigint not null,
    due_at timestamp with time zone not null,
    met_at timestamp with time zone,
    breached_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    unique (case_id, metric)
);
create index promise_by_due on promise (due_at);

create table service_level_rung (
    case_id uuid not null,
    metric varchar(20) not null,
    percent integer not null,
    claimed_at timestamp with time zone not null,
    handled_by varchar(100),
    handled_at timestamp with time zone,
    primary key (case_id, metric, percent)
);
