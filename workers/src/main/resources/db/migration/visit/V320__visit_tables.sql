create table visit (
    id                uuid primary key,
    version           integer not null,
    case_id           uuid not null,
    visit_number      integer not null,
    offer_id          uuid not null unique,
    technician        varchar(100) not null,
    appointment_at    timestamp with time zone not null,
    appointment_until timestamp with time zone not null,
    status            varchar(20) not null,
    scope             varchar(100),
    outcome           varchar(20),
    fault_code        varchar(100),
    arrived_at        timestamp with time zone,
    ended_at          timestamp with time zone,
    unique (case_id, visit_number)
);

create index visit_by_technician on visit (technician, appointment_at);
