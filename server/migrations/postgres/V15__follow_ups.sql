-- Append-only: a forum wishes an initiative to be followed closely.
create table follow_up (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  initiative_id uuid not null references initiative (id),
  -- From 1 within the initiative.
  sequence bigint not null check (sequence > 0),
  forum_id uuid not null references forum (id),
  asked_on text not null,
  item text,
  wish text not null,
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  unique (initiative_id, sequence)
);
create index follow_up_programme on follow_up (programme_id);
create index follow_up_forum on follow_up (forum_id);
create trigger follow_up_keeps before update or delete on follow_up
for each row execute function refuse_change();

-- Append-only: the forum dealt with its wish at a meeting. One that closes is the last.
create table follow_up_word (
  follow_up_id uuid not null references follow_up (id),
  -- From 1.
  sequence bigint not null check (sequence > 0),
  met_on text not null,
  item text,
  words text not null,
  treatment text not null check (treatment in ('continues', 'closes')),
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  primary key (follow_up_id, sequence)
);
create unique index follow_up_closed on follow_up_word (follow_up_id) where treatment = 'closes';
create trigger follow_up_word_keeps before update or delete on follow_up_word
for each row execute function refuse_change();
