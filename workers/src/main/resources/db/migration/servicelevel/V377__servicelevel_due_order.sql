-- When a clock is due, or the last day there is for one that stands: sorting knows no nulls, and both databases walk the index.
alter table service_level_clock add column due_order timestamp with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00:00' not null;
update service_level_clock set due_order = due_at where due_at is not null;
create index service_level_clock_by_order on service_level_clock (open_clock, due_order, id);
create index service_level_clock_by_state on service_level_clock (clock_state, due_order, id);
