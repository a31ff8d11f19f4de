-- Status rounds have a deadline and are frozen, treated and closed.

-- The last day on which a report is in time; eight days before the meeting unless told.
alter table status_round add column due_on text;
update status_round set due_on = date(meeting_on, '-8 days');
alter table status_round add column frozen_at integer;
-- What the forum is shown, as JSON, and the SHA-256 of exactly that text.
alter table status_round add column pack text;
alter table status_round add column pack_hash text;
alter table status_round add column treated_at integer;
alter table status_round add column closed_at integer;

create trigger status_round_keeps before update on status_round
when old.frozen_at is not null and (
  new.frozen_at is not old.frozen_at or new.pack is not old.pack
  or new.pack_hash is not old.pack_hash or new.meeting_on is not old.meeting_on
  or new.due_on is not old.due_on or new.forum_id is not old.forum_id
  or (old.treated_at is not null and new.treated_at is not old.treated_at)
  or (old.closed_at is not null and new.closed_at is not old.closed_at))
begin select raise(abort, 'a frozen status_round is append-only'); end;
create trigger status_round_stays before delete on status_round
begin select raise(abort, 'status_round is append-only'); end;

-- Whether the round was frozen already when the report came: a correction after the deadline.
alter table status_report add column late boolean not null default false;
