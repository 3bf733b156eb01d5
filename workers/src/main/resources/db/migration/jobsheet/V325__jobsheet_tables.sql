create table visit_check (
    visit_id   uuid not null,
    item       varchar(40) not null,
    done       boolean not null,
    checked_at timestamp with time zone not null,
    checked_by varchar(100) not null,
    primary key (visit_id, item)
);

create table visit_part (
    id                 uuid primary key,
    visit_id           uuid not null,
    part_number        varchar(100) not null,
    quantity           integer not null,
    faulty_serial      varchar(100),
    replacement_serial varchar(100),
    exchanged_at       timestamp with time zone not null,
    exchanged_by       varchar(100) not null
);

create index visit_part_by_visit on visit_part (visit_id, exchanged_at);

create table visit_signature (
    visit_id   uuid primary key,
    signer     varchar(200) not null,
    attachment uuid,
    signed_at  timestamp with time zone not null,
    taken_by   varchar(100) not null
);
