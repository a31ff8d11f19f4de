-- "Unchanged" as an act of its own, and in how many rounds on end the same was said.

alter table status_report add column unchanged boolean not null default false;
alter table status_report add column same_text_run integer not null default 1;
