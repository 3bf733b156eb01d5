-- Which models of the program each engine was given, so that what people deploy later is left alone: the last content of a file,
-- and the version that the engine made of it.
create table engine_shipped_model (
    engine_id varchar(100) not null,
    epoch bigint not null,
    kind varchar(20) not null,
    definition_id varchar(255) not null,
    version integer not null,
    resource_name varchar(255) not null,
    checksum varchar(64) not null,
    primary key (engine_id, epoch, kind, definition_id)
);
