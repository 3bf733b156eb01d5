-- Clocks with ledgers take the place of fixed promises. There is no data of production yet: what is promised for a case that
-- is open is promised anew with the next change of the case.
drop table service_level_rung;
drop table promise;

-- Who was told of a rung and who saw to it. The key is the entry of the ledger that says the rung was reached.
create table service_level_rung (
    clock_id   uuid not null references service_level_clock (id),
    seq        integer not null,
    case_id    uuid not null,
    metric     varchar(40) not null,
    rung       varchar(60) not null,
    claimed_at timestamp with time zone not null,
    handled_by varchar(100),
    handled_at timestamp with time zone,
    primary key (clock_id, seq)
);

create index service_level_rung_by_case on service_level_rung (case_id);

-- Copies of what follows from the entries, as of the last one, for lists.
alter table service_level_clock add column clock_state varchar(20) default 'ARMED' not null;
alter table service_level_clock add column due_at timestamp with time zone;

create index service_level_clock_by_due on service_level_clock (open_clock, due_at);
