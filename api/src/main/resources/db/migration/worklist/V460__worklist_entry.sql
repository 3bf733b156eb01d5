-- The open tasks, each once for everybody under whose name it is looked for: 'all', 'to <assignee>', 'user <candidate>',
-- 'group <candidate>'. What is asked for is copied from the task and its case in the transaction that changes it there; the task and
-- the case themselves are read from where they are kept. due_order is when the case breaks its next promise, or the task's own date
-- while nothing is promised, or the largest number.
create table worklist_entry (
    task_key bigint not null,
    reader varchar(300) not null,
    instance_key bigint not null,
    about varchar(255),
    due_order bigint not null,
    own_due bigint not null,
    priority integer not null,
    created_at bigint not null,
    assignee varchar(255),
    process_id varchar(255) not null,
    element_id varchar(255) not null,
    case_number varchar(20),
    customer varchar(200),
    serial varchar(100),
    severity varchar(2),
    phase varchar(20),
    tier varchar(20),
    wait_owner varchar(20),
    primary key (task_key, reader)
);

-- Holds all that is asked for: a question that few entries answer reads the index through and no row.
create index worklist_entry_by_due on worklist_entry (reader, due_order, task_key, assignee, severity, phase, tier, wait_owner,
    element_id, case_number, customer, serial, priority, created_at);
create index worklist_entry_by_case on worklist_entry (about);
create index worklist_entry_by_instance on worklist_entry (instance_key);
