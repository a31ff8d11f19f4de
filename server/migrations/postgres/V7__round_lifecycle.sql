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

create trigger status_round_keeps before update on status_round
for each row when (old.frozen_at is not null and (
  new.frozen_at is distinct from old.frozen_at or new.pack is distinct from old.pack
  or new.pack_hash is distinct from old.pack_hash or new.meeting_on is distinct from old.meeting_on
  or new.due_on is distinct from old.due_on or new.forum_id is distinct from old.forum_id
  or (old.treated_at is not null and new.treated_at is distinct from old.treated_at)
  or (old.closed_at is not null and new.closed_at is distinct from old.closed_at)))
execute function refuse_change();
create trigger status_round_stays before delete on status_round
for each row execute function refuse_change();

-- Whether the round was frozen already when the report came: a correction after the deadline.
alter table status_report add column late boolean not null default false;
