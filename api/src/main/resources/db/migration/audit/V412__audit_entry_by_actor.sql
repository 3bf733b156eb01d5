create index audit_entry_by_actor on audit_entry (actor, seq);
create index audit_entry_by_action on audit_entry (action, seq);
create index audit_entry_by_actor_and_action on audit_entry (actor, action, seq);
create index audit_entry_by_time on audit_entry (happened_at, seq);
