create table account (
    id uuid primary key,
    login varchar(100) not null,
    display_name varchar(200) not null,
    password_hash varchar(200) not null,
    roles varchar(200) not null,
    teams varchar(1000) not null,
    technician varchar(100),
    customer_id uuid,
    enabled boolean not null,
    created_at timestamp with time zone not null,
    constraint account_login_once unique (login)
);
