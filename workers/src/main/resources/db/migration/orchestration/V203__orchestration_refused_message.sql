-- A refused message as the outbox had it, so that it can go there again; those from before this version cannot.
alter table refused_message add column event_type varchar(512);
alter table refused_message add column serialized_event varchar(1000000);
alter table refused_message add column said varchar(1000);

-- What somebody did about it; the message is open again when the engine refuses it once more.
alter table refused_message add column settled_as varchar(20);
alter table refused_message add column settled_at timestamp with time zone;
alter table refused_message add column settled_by varchar(200);
alter table refused_message add column settled_because varchar(1000);
create index refused_message_open on refused_message (settled_at, refused_at, message_id);
