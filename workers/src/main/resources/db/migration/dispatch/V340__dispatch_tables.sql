create table dispatch_policy (
    policy_version integer primary key,
    adopted_at     timestamp with time zone not null,
    adopted_by     varchar(100) not null,
    settings       varchar(20000) not null
);

-- Rankings of one region take turns on its row, so that two of them never see the same hour as free.
create table dispatch_turn (
    region varchar(100) primary key,
    turns  bigint not null
);

create table dispatch_decision (
    id                uuid primary key,
    case_id           uuid not null,
    decision_number   integer not null,
    round_number      integer not null,
    decided_at        timestamp with time zone not null,
    skill             varchar(100),
    region            varchar(100),
    severity          varchar(10) not null,
    customer          varchar(100),
    asset             varchar(100),
    policy_version    integer not null,
    technician        varchar(100),
    appointment_at    timestamp with time zone,
    appointment_until timestamp with time zone,
    offer_expires_at  timestamp with time zone,
    outcome           varchar(20) not null,
    settled_at        timestamp with time zone,
    unique (case_id, decision_number)
);

create index dispatch_decision_by_outcome on dispatch_decision (outcome, appointment_until);
create index dispatch_decision_by_asset on dispatch_decision (asset, outcome);
create index dispatch_decision_by_customer on dispatch_decision (customer, outcome);

create table dispatch_candidate (
    decision_id        uuid not null references dispatch_decision (id),
    candidate_position integer not null,
    technician         varchar(100) not null,
    reasons            varchar(400) not null,
    score              double precision not null,
    skill_fit          double precision,
    promptness         double precision,
    travel             double precision,
    load               double precision,
    continuity         double precision,
    kilometres         double precision,
    appointment_at     timestamp with time zone,
    appointment_until  timestamp with time zone,
    primary key (decision_id, candidate_position)
);
