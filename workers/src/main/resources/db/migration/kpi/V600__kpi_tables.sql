-- What is counted of each case, one row for each thing that counts: worked out from the rows of the case, never the truth.
create table kpi_fact (
    case_id  uuid not null,
    measure  varchar(20) not null,
    item     varchar(80) not null,
    grp      varchar(60) not null,
    on_day   date not null,
    region   varchar(100) not null,
    tier     varchar(20) not null,
    product  varchar(20) not null,
    category varchar(20) not null,
    hits     integer not null,
    amount   bigint not null,
    primary key (case_id, measure, item)
);

-- With all columns that a list of cases filters by, so that a page of it is read from the index alone.
create index kpi_fact_by_day on kpi_fact (measure, grp, on_day, case_id, hits, region, tier, product, category);

-- The same, added up by day and by one property of the cases at a time.
create table kpi_day (
    dimension varchar(10) not null,
    on_day    date not null,
    measure   varchar(20) not null,
    member    varchar(100) not null,
    grp       varchar(60) not null,
    cases     bigint not null,
    hits      bigint not null,
    amount    bigint not null,
    primary key (dimension, on_day, measure, member, grp)
);

create index kpi_day_by_measure on kpi_day (measure, dimension, on_day, member, cases);

-- Cases that something happened to since they were counted. Only added to within business transactions: no row is fought for.
create table kpi_touched (
    id         bigint generated always as identity primary key,
    case_id    uuid not null,
    touched_at timestamp with time zone not null,
    set_aside  boolean default false not null
);

create index kpi_touched_to_count on kpi_touched (set_aside, id);

-- One row: who counts holds it. A recount goes through all cases in the order of their ids, then adds up each measure anew.
create table kpi_turn (
    id            integer primary key,
    zone          varchar(50),
    recounting    boolean not null,
    last_case     uuid,
    last_measure  integer not null
);

insert into kpi_turn (id, zone, recounting, last_case, last_measure) values (1, null, true, null, -1);

create table kpi_target (
    kpi        varchar(40) primary key,
    version    integer not null,
    target     numeric(14, 2) not null,
    stretch    numeric(14, 2),
    changed_by varchar(100) not null,
    changed_at timestamp with time zone not null
);
