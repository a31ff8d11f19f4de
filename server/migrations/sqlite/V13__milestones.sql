-- What leads say of milestones, and why a light is green although something speaks against it.

-- Append-only.
create table milestone_word (
  initiative_id blob not null references initiative (id),
  -- From 1 within the initiative.
  sequence integer not null check (sequence > 0),
  -- As the confirmation in force names it.
  title text not null,
  progress text not null check (progress in ('expected', 'reached')),
  on_day text not null,
  -- Null for sample data.
  said_by blob references person (id),
  said_at integer not null,
  primary key (initiative_id, sequence)
) without rowid;
create trigger milestone_word_keeps before update on milestone_word
begin select raise(abort, 'milestone_word is append-only'); end;
create trigger milestone_word_stays before delete on milestone_word
begin select raise(abort, 'milestone_word is append-only'); end;

-- Append-only: one answer to each contradiction of a round.
create table contradiction_answer (
  initiative_id blob not null references initiative (id),
  round_id blob not null references status_round (id),
  kind text not null check (kind in ('milestone', 'confirmation', 'owner')),
  reason text not null,
  -- Null for sample data.
  answered_by blob references person (id),
  answered_at integer not null,
  primary key (initiative_id, round_id, kind)
) without rowid;
create index contradiction_answer_round on contradiction_answer (round_id);
create trigger contradiction_answer_keeps before update on contradiction_answer
begin select raise(abort, 'contradiction_answer is append-only'); end;
create trigger contradiction_answer_stays before delete on contradiction_answer
begin select raise(abort, 'contradiction_answer is append-only'); end;
