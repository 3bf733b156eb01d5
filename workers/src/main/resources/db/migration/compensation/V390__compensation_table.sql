-- What customers get for missed promises: one row for each clock, with what the ledger and the table said.
create table compensation (
    clock_id         uuid primary key,
    version          integer not null,
    case_id          uuid not null,
    status           varchar(20) not null,
    amount           numeric(14, 4) not null,
    metric           varchar(40) not null,
    breached_at      timestamp with time zone not null,
    done_at          timestamp with time zone not null,
    late_seconds     bigint not null,
    working_time     boolean not null,
    ledger_entry     integer not null,
    percent_per_hour numeric(14, 4),
    amount_per_hour  numeric(14, 4),
    counted_hours    varchar(20) not null,
    cap              numeric(14, 4) not null,
    currency         varchar(3) not null,
    manager_above    numeric(14, 4) not null,
    reason_zh        varchar(500) not null,
    reason_en        varchar(500) not null,
    price            numeric(14, 4) not null,
    price_currency   varchar(3) not null,
    worked_out_at    timestamp with time zone not null,
    decided_by       varchar(100),
    decided_at       timestamp with time zone
);

create index compensation_by_case on compensation (case_id);
