create table asset (
    id uuid primary key,
    version integer not null,
    serial varchar(100) not null unique,
    model varchar(200),
    product_line varchar(20) not null,
    sold_on date,
    in_service_since date,
    usage_km integer,
    cycles integer,
    soh_percent numeric(5, 2),
    read_at timestamp with time zone
);
