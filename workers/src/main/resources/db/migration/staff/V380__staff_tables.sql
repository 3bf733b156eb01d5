create table staff_member (
    login           varchar(100) primary key,
    name            varchar(200) not null,
    language        varchar(10) not null,
    zone            varchar(50) not null,
    email           varchar(320),
    reporting_level varchar(30) not null,
    superior        varchar(100) references staff_member (login),
    version         integer not null
);

create table staff_absence (
    id            uuid primary key,
    login         varchar(100) not null references staff_member (login),
    from_instant  timestamp with time zone not null,
    until_instant timestamp with time zone not null
);

create index staff_absence_by_login on staff_absence (login, from_instant);

-- One row to lock: two changes at a time could close a circle that neither of them sees.
create table staff_line (
    id integer primary key
);

insert into staff_line (id) values (1);
