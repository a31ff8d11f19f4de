-- What a light rests on, and two more things that speak against a green one.

-- What the lead shows; null where nothing is shown.
alter table status_report add column evidence text;
-- In how many rounds on end nothing was shown, with this report. Reports from before it was asked for
-- count none.
alter table status_report add column undocumented_run bigint not null default 0
  check (undocumented_run >= 0);

alter table contradiction_answer drop constraint contradiction_answer_kind_check;
alter table contradiction_answer add constraint contradiction_answer_kind_check
  check (kind in ('milestone', 'confirmation', 'owner', 'evidence', 'indicator'));
-- The names of the indicators that a reason answers for, as JSON: when others speak against the light,
-- another reason is given.
alter table contradiction_answer add column indicators text not null default '[]';
alter table contradiction_answer drop constraint contradiction_answer_pkey;
alter table contradiction_answer add primary key (initiative_id, round_id, kind, indicators);

-- Append-only: what the rules find in a publication, told from it when it is made.
create table publication_finding (
  indicator_id uuid not null references indicator (id),
  -- That of the publication.
  number bigint not null check (number > 0),
  variation text not null check (variation in
    ('too_few', 'groups_too_small', 'common_cause', 'improvement', 'concern', 'neutral_high',
     'neutral_low')),
  -- Of which period that is said, as domain::indicator::Period writes itself; null where nothing is
  -- measured.
  judged text,
  -- As domain::indicator::NewestFigure writes itself; null where there is no figure of all together.
  newest text,
  primary key (indicator_id, number)
);
create trigger publication_finding_keeps before update or delete on publication_finding
for each row execute function refuse_change();
