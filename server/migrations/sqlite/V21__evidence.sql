-- What a light rests on, and two more things that speak against a green one.

-- What the lead shows; null where nothing is shown.
alter table status_report add column evidence text;
-- In how many rounds on end nothing was shown, with this report. Reports from before it was asked for
-- count none.
alter table status_report add column undocumented_run integer not null default 0
  check (undocumented_run >= 0);

-- SQLite changes a check by making the table anew.
create table contradiction_answer_of_five (
  initiative_id blob not null references initiative (id),
  round_id blob not null references status_round (id),
  kind text not null
    check (kind in ('milestone', 'confirmation', 'owner', 'evidence', 'indicator')),
  reason text not null,
  -- Null for sample data.
  answered_by blob references person (id),
  answered_at integer not null,
  -- The names of the indicators that a reason answers for, as JSON: when others speak against the light,
  -- another reason is given.
  indicators text not null default '[]',
  primary key (initiative_id, round_id, kind, indicators)
) without rowid;
insert into contradiction_answer_of_five
  (initiative_id, round_id, kind, reason, answered_by, answered_at)
select initiative_id, round_id, kind, reason, answered_by, answered_at from contradiction_answer;
drop table contradiction_answer;
alter table contradiction_answer_of_five rename to contradiction_answer;
create index contradiction_answer_round on contradiction_answer (round_id);
create trigger contradiction_answer_keeps before update on contradiction_answer
begin select raise(abort, 'contradiction_answer is append-only'); end;
create trigger contradiction_answer_stays before delete on contradiction_answer
begin select raise(abort, 'contradiction_answer is append-only'); end;

-- Append-only: what the rules find in a publication, told from it when it is made.
create table publication_finding (
  indicator_id blob not null references indicator (id),
  -- That of the publication.
  number integer not null check (number > 0),
  variation text not null check (variation in
    ('too_few', 'groups_too_small', 'common_cause', 'improvement', 'concern', 'neutral_high',
     'neutral_low')),
  -- Of which period that is said, as domain::indicator::Period writes itself; null where nothing is
  -- measured.
  judged text,
  -- As domain::indicator::NewestFigure writes itself; null where there is no figure of all together.
  newest text,
  primary key (indicator_id, number)
) without rowid;
create trigger publication_finding_keeps before update on publication_finding
begin select raise(abort, 'publication_finding is append-only'); end;
create trigger publication_finding_stays before delete on publication_finding
begin select raise(abort, 'publication_finding is append-only'); end;
