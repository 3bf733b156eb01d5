-- Of which kind of product a technician was wanted; not known of earlier decisions.
alter table dispatch_decision add column product_line varchar(20);
