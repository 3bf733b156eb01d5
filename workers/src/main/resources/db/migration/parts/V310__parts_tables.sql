create table part (
    number    varchar(100) primary key,
    name_zh   varchar(200) not null,
    name_en   varchar(200) not null,
    lead_days integer not null
);

create table stock_location (
    code   varchar(50) primary key,
    name   varchar(200) not null,
    region varchar(100) not null
);

create table part_stock (
    part_number varchar(100) not null references part (number),
    location    varchar(50) not null references stock_location (code),
    on_hand     integer not null check (on_hand >= 0),
    reserved    integer not null check (reserved >= 0),
    primary key (part_number, location),
    check (reserved <= on_hand)
);

create table part_need (
    symptom      varchar(50) not null,
    product_line varchar(50) not null,
    part_number  varchar(100) not null references part (number),
    quantity     integer not null check (quantity > 0),
    primary key (symptom, product_line, part_number)
);

create table parts_reservation (
    id          uuid primary key,
    case_id     uuid not null,
    part_number varchar(100) not null,
    location    varchar(50) not null,
    quantity    integer not null check (quantity > 0),
    status      varchar(20) not null,
    open_key    varchar(200) unique,
    reserved_at timestamp with time zone not null,
    settled_at  timestamp with time zone,
    version     integer not null
);

create index parts_reservation_by_case on parts_reservation (case_id, part_number);

create table parts_order (
    id          uuid primary key,
    case_id     uuid not null,
    part_number varchar(100),
    quantity    integer not null check (quantity > 0),
    ordered_at  timestamp with time zone not null,
    expected_at timestamp with time zone not null,
    received_at timestamp with time zone,
    open_key    varchar(200) unique,
    version     integer not null
);

create index parts_order_by_case on parts_order (case_id, ordered_at);
create index parts_order_by_expected on parts_order (received_at, expected_at);
