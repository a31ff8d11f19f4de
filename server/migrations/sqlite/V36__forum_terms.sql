-- The terms of reference of forums, with their deadlines.

-- Append-only: a change is the next version, and the last one is in force.
create table forum_terms (
  forum_id blob not null references forum (id),
  -- From 1 within the forum.
  version integer not null check (version > 0),
  purpose text not null,
  mandate text,
  -- How often and how it meets.
  meetings text,
  quorum text,
  decided_by text not null,
  decided_on text not null,
  -- An address of the web.
  document text,
  -- Days before a meeting.
  items_due integer not null,
  agenda_due integer not null check (agenda_due <= items_due),
  -- Days to comment on minutes.
  comment_days integer not null,
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (forum_id, version)
) without rowid;
create trigger forum_terms_keeps before update on forum_terms
begin select raise(abort, 'forum_terms is append-only'); end;
create trigger forum_terms_stays before delete on forum_terms
begin select raise(abort, 'forum_terms is append-only'); end;

-- By when the members were to have the agenda, as it was set when they got it.
alter table meeting add column agenda_due_on text;
create trigger meeting_keeps_due before update on meeting
when old.stage = 'approved' and new.agenda_due_on is not old.agenda_due_on
begin select raise(abort, 'the approved minutes of a meeting are append-only'); end;
