create table case_number (
    year_of_report integer primary key,
    last_number integer not null
);

create table service_case (
    id uuid primary key,
    version integer not null,
    number varchar(20) not null unique,
    tracking_token varchar(40) not null unique,
    customer_id uuid not null,
    tier varchar(20) not null,
    asset_id uuid,
    channel varchar(20) not null,
    category varchar(20) not null,
    category_text varchar(100),
    symptom varchar(20) not null,
    symptom_text varchar(200),
    description varchar(1000000),
    severity_hint varchar(2),
    region varchar(100),
    language_tag varchar(35),
    severity varchar(2) not null,
    severity_set_by_staff boolean not null,
    mode varchar(20),
    skill varchar(50),
    warranty_covered boolean,
    assessed_by varchar(100),
    assessed_at timestamp with time zone,
    phase varchar(20) not null,
    hold_id uuid,
    wait_owner varchar(20),
    reported_at timestamp with time zone not null,
    opened_at timestamp with time zone not null,
    cancel_requested_at timestamp with time zone,
    ended_at timestamp with time zone,
    next_due_at timestamp with time zone
);
create index service_case_newest on service_case (opened_at, id);
create index service_case_by_customer on service_case (customer_id, opened_at);
create index service_case_by_asset on service_case (asset_id, symptom);
create index service_case_by_phase on service_case (phase, opened_at);

create table service_case_technician (
    case_id uuid not null references service_case (id),
    technician varchar(100) not null,
    primary key (case_id, technician)
);
create index service_case_technician_by_login on service_case_technician (technician, case_id);

create table case_timeline (
    id uuid primary key,
    record_position bigint generated always as identity,
    case_id uuid not null references service_case (id),
    happened_at timestamp with time zone not null,
    entry_type varchar(50) not null,
    actor_kind varchar(20) not null,
    actor varchar(100) not null,
    detail varchar(4000)
);
create index case_timeline_by_case on case_timeline (case_id, happened_at);

create table case_message (
    id uuid primary key,
    record_position bigint generated always as identity,
    case_id uuid not null references service_case (id),
    said_at timestamp with time zone not null,
    from_kind varchar(20) not null,
    speaker varchar(100) not null,
    body varchar(1000000) not null
);
create index case_message_by_case on case_message (case_id, said_at);

create table case_hold (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references service_case (id),
    wait_owner varchar(20) not null,
    reason varchar(1000) not null,
    held_at timestamp with time zone not null,
    held_by varchar(100) not null,
    held_until timestamp with time zone,
    process_waits boolean not null,
    resumed_at timestamp with time zone,
    resumed_by varchar(100)
);
create index case_hold_by_case on case_hold (case_id, held_at);

create table case_task_note (
    id uuid primary key,
    record_position bigint generated always as identity,
    case_id uuid not null references service_case (id),
    task_key bigint not null,
    element_id varchar(200) not null,
    form_field varchar(200) not null,
    body varchar(1000000) not null,
    noted_by varchar(100) not null,
    noted_at timestamp with time zone not null,
    unique (task_key, form_field)
);
create index case_task_note_by_case on case_task_note (case_id, noted_at);

-- Every year has its row beforehand, so that the first reports of a year do not race to write it.
insert into case_number (year_of_report, last_number) values
    (2020, 0),
    (2021, 0),
    (2022, 0),
    (2023, 0),
    (2024, 0),
    (2025, 0),
    (2026, 0),
    (2027, 0),
    (2028, 0),
    (2029, 0),
    (2030, 0),
    (2031, 0),
    (2032, 0),
    (2033, 0),
    (2034, 0),
    (2035, 0),
    (2036, 0),
    (2037, 0),
    (2038, 0),
    (2039, 0),
    (2040, 0),
    (2041, 0),
    (2042, 0),
    (2043, 0),
    (2044, 0),
    (2045, 0),
    (2046, 0),
    (2047, 0),
    (2048, 0),
    (2049, 0),
    (2050, 0),
    (2051, 0),
    (2052, 0),
    (2053, 0),
    (2054, 0),
    (2055, 0),
    (2056, 0),
    (2057, 0),
    (2058, 0),
    (2059, 0),
    (2060, 0),
    (2061, 0),
    (2062, 0),
    (2063, 0),
    (2064, 0),
    (2065, 0),
    (2066, 0),
    (2067, 0),
    (2068, 0),
    (2069, 0),
    (2070, 0),
    (2071, 0),
    (2072, 0),
    (2073, 0),
    (2074, 0),
    (2075, 0),
    (2076, 0),
    (2077, 0),
    (2078, 0),
    (2079, 0),
    (2080, 0),
    (2081, 0),
    (2082, 0),
    (2083, 0),
    (2084, 0),
    (2085, 0),
    (2086, 0),
    (2087, 0),
    (2088, 0),
    (2089, 0),
    (2090, 0),
    (2091, 0),
    (2092, 0),
    (2093, 0),
    (2094, 0),
    (2095, 0),
    (2096, 0),
    (2097, 0),
    (2098, 0),
    (2099, 0);
