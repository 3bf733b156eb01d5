create table service_area (
    code      varchar(100) primary key,
    name_zh   varchar(100) not null,
    name_en   varchar(100) not null,
    latitude  double precision not null,
    longitude double precision not null
);

create table technician (
    code      varchar(100) primary key,
    name      varchar(200) not null,
    region    varchar(100) not null,
    latitude  double precision not null,
    longitude double precision not null,
    active    boolean not null,
    version   integer not null
);

create index technician_by_region on technician (region, code);

create table technician_skill (
    technician    varchar(100) not null references technician (code),
    list_position integer not null,
    skill         varchar(100) not null,
    primary key (technician, list_position)
);

create table technician_certificate (
    technician        varchar(100) not null references technician (code),
    list_position     integer not null,
    certificate       varchar(100) not null,
    certificate_level varchar(20) not null,
    valid_until       date not null,
    primary key (technician, list_position)
);

create table technician_shift (
    technician    varchar(100) not null references technician (code),
    list_position integer not null,
    weekday       varchar(10) not null,
    from_time     varchar(20) not null,
    until_time    varchar(20) not null,
    zone          varchar(50) not null,
    primary key (technician, list_position)
);

create table technician_leave (
    technician    varchar(100) not null references technician (code),
    list_position integer not null,
    from_instant  timestamp with time zone not null,
    until_instant timestamp with time zone not null,
    primary key (technician, list_position)
);
