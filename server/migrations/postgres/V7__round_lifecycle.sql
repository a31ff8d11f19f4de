-- Status rounds have a deadline and are frozen, treated and closed.

-- The last day on which a report is in time; eight days before the meeting unless told.
alter table status_round add column due_on text;
update status_round set due_on = to_char(meeting_on::date - 8, 'YYYY-MM-DD');
alter table status_round add column frozen_at bigint;
-- What the forum is shown, as JSON, and the SHA-256 of exactly that text.
alter table status_round add column pack text;
alter table status_round add column pack_hash text;
alter table status_round add column treated_at bigint;
alter table status_round add column closed_at bigint;

create trigger status_round_keeps before update of pack, pack_hash, frozen_at on status_round
for each row when (old.frozen_at is not null) execute function refuse_change();
create trigger status_round_stays before delete on status_round
for each row execute function refuse_change();

-- Whether the round was frozen already when the report came: a correction after the deadline.
alter table status_report add column late boolean not null default false;
