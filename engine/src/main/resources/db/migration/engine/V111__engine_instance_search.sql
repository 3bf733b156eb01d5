-- One index for each way to ask for instances, newest first: of a version, of a process or of all, in one state or in any.
drop index if exists engine_process_instance_definition;
drop index if exists engine_process_instance_process;
drop index if exists engine_process_instance_state;
create index engine_process_instance_newest on engine_process_instance (started_at desc, instance_key desc);
create index engine_process_instance_state on engine_process_instance (state, started_at desc, instance_key desc);
create index engine_process_instance_process on engine_process_instance (bpmn_process_id, started_at desc, instance_key desc);
create index engine_process_instance_process_state on engine_process_instance (bpmn_process_id, state, started_at desc, instance_key desc);
create index engine_process_instance_version on engine_process_instance (definition_key, started_at desc, instance_key desc);
create index engine_process_instance_version_state on engine_process_instance (definition_key, state, started_at desc, instance_key desc);

-- Tokens that are at an element now: of each instance the first one answers for it.
drop index if exists engine_element_instance_element;
create index engine_element_instance_element on engine_element_instance (element_id, state, instance_key desc, element_key);

-- What an instance's own variables are asked for by: the value as JSON, or its beginning with a digest when it is long.
-- Long values from before this version are found from their next change on.
alter table engine_variable add column search_value varchar(100);
update engine_variable set search_value = value_json where scope_key = instance_key and char_length(value_json) <= 100;
create index engine_variable_search on engine_variable (name, search_value, instance_key desc);

-- The open incidents by group, without reading their messages.
drop index if exists engine_incident_group;
create index engine_incident_group on engine_incident (state, error_group, incident_key, created_at);
