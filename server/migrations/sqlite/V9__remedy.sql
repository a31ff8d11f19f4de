-- What is done about a yellow or red light. Null for green, and for reports made before it was asked
-- for.

alter table status_report add column consequence text;
alter table status_report add column action text;
alter table status_report add column responsible text;
alter table status_report add column due_on text;
alter table status_report add column help text;
