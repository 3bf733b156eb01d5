-- What a dead letter is about, as far as it could be read, and who looked at it and why it is well like that.
alter table engine_dead_letter add column value_type varchar(100);
alter table engine_dead_letter add column intent varchar(100);
alter table engine_dead_letter add column instance_key bigint;
alter table engine_dead_letter add column acknowledged_by varchar(200);
alter table engine_dead_letter add column acknowledged_because varchar(1000);

-- The open ones in the order of their places.
drop index if exists engine_dead_letter_open;
create index engine_dead_letter_open on engine_dead_letter (acknowledged_at, partition_id, record_position);
