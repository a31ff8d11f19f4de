-- The terms of reference of forums, with their deadlines.

-- Append-only: a change is the next version, and the last one is in force.
create table forum_terms (
  forum_id uuid not null references forum (id),
  -- From 1 within the forum.
  version bigint not null check (version > 0),
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
  items_due bigint not null,
  agenda_due bigint not null check (agenda_due <= items_due),
  -- Days to comment on minutes.
  comment_days bigint not null,
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (forum_id, version)
);
create trigger forum_terms_keeps before update or delete on forum_terms
for each row execute function refuse_change();

-- By when the members were to have the agenda, as it was set when they got it.
alter table meeting add column agenda_due_on text;
create trigger meeting_keeps_due before update on meeting
for each row when (old.stage = 'approved'
  and new.agenda_due_on is distinct from old.agenda_due_on)
execute function refuse_change();
