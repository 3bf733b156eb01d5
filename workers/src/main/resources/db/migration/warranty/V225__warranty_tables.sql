create table warranty_term (
    code varchar(50) primary key,
    product_line varchar(20) not null,
    model varchar(200),
    months integer,
    km integer,
    cycles integer,
    covers_parts boolean not null,
    covers_labour boolean not null,
    travel_percent integer not null
);

insert into warranty_term
    (code, product_line, model, months, km, cycles, covers_parts, covers_labour, travel_percent) values
    ('VEHICLE_STANDARD', 'VEHICLE', null, 36, 120000, null, true, true, 100),
    ('PACK_STANDARD', 'BATTERY_PACK', null, 96, 150000, 3000, true, true, 100),
    ('CELL_STANDARD', 'CELL', null, 60, null, 4000, true, false, 0),
    ('METAL_STANDARD', 'METAL', null, 12, null, null, true, false, 0);

create table settlement (
    case_id uuid primary key,
    version integer not null,
    kind varchar(20) not null,
    amount numeric(14, 2) not null,
    currency varchar(3) not null,
    warranty_term varchar(50),
    settled_at timestamp with time zone not null
);
