create table customer (
    id uuid primary key,
    version integer not null,
    ref varchar(100) unique,
    name varchar(200),
    phone varchar(50),
    email varchar(254),
    tier varchar(20) not null,
    region varchar(100),
    language varchar(35),
    since timestamp with time zone not null
);
create index customer_by_email on customer (email);
create index customer_by_phone on customer (phone);
