-- What each party said last of each agreement, beside all that it said: the register counts it at each visit.

-- Follows `accession`, and is never written but with it.
create table accession_latest (
  agreement_id blob not null,
  organisation_id blob not null,
  sequence integer not null,
  stance text not null,
  on_day text not null,
  primary key (agreement_id, organisation_id),
  foreign key (agreement_id, sequence) references accession (agreement_id, sequence)
) without rowid;
insert into accession_latest (agreement_id, organisation_id, sequence, stance, on_day)
select a.agreement_id, a.organisation_id, a.sequence, a.stance, a.on_day from accession a
where a.sequence = (select l.sequence from accession l
  where l.agreement_id = a.agreement_id and l.organisation_id = a.organisation_id
  order by l.on_day desc, l.sequence desc limit 1);
