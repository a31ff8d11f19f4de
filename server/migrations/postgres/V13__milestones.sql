-- What leads say of milestones, and why a light is green although something speaks against it.

-- Append-only.
create table milestone_word (
  initiative_id uuid not null references initiative (id),
  -- From 1 within the initiative.
  sequence bigint not null check (sequence > 0),
  -- As the confirmation in force names it.
  title text not null,
  progress text not null check (progress in ('expected', 'reached')),
  on_day text not null,
  -- Null for sample data.
  said_by uuid references person (id),
  said_at bigint not null,
  primary key (initiative_id, sequence)
);
create trigger milestone_word_keeps before update or delete on milestone_word
for each row execute function refuse_change();

-- Append-only: one answer to each contradiction of a round.
create table contradiction_answer (
  initiative_id uuid not null references initiative (id),
  round_id uuid not null references status_round (id),
  kind text not null check (kind in ('milestone', 'confirmation', 'owner')),
  reason text not null,
  -- Null for sample data.
  answered_by uuid references person (id),
  answered_at bigint not null,
  primary key (initiative_id, round_id, kind)
);
create index contradiction_answer_round on contradiction_answer (round_id);
create trigger contradiction_answer_keeps before update or delete on contradiction_answer
for each row execute function refuse_change();
