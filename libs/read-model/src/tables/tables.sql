-- The first migration, as plain SQL. `generation` stands first in every key: a rebuild writes the next one beside the current.

create table generation (
  id int primary key,
  state text not null check (state in ('CURRENT', 'BUILDING', 'RETIRED')),
  created_at timestamptz not null default now()
);
create unique index one_current_generation on generation (state) where state = 'CURRENT';
insert into generation (id, state) values (1, 'CURRENT');

-- Where a projection stands in the log, and what became of every record before it.
create table position (
  generation int not null,
  topic text not null,
  partition int not null,
  next_offset bigint not null,
  -- Documents of records before this offset are on the wire; later ones are sent again after a crash.
  published_offset bigint not null,
  -- The same for refusals and dead letters: a rebuild publishes all documents again, and these never.
  announced_offset bigint not null,
  applied bigint not null default 0,
  refused bigint not null default 0,
  repeated bigint not null default 0,
  dead_lettered bigint not null default 0,
  waiting bigint not null default 0,
  primary key (generation, topic, partition)
);

-- Documents of the scoring log: `unit:RSC` and `event:CODE`. Bodies are written often, so nothing but the key is indexed
-- (updates stay on their page), and they lie in the row uncompressed.
create table result_document (
  generation int not null,
  key text collate "C" not null,
  version bigint not null,
  partition int not null,
  changed_offset bigint not null,
  as_of timestamptz not null,
  body json not null,
  primary key (generation, key)
) with (fillfactor = 50, toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
alter table result_document alter column body set storage external;

-- Documents of the competition log: participant, team, entry, programme, schedule, venue, noc, clock, and what editors write.
create table competition_document (
  generation int not null,
  key text collate "C" not null,
  version bigint not null,
  partition int not null,
  changed_offset bigint not null,
  as_of timestamptz not null,
  body json not null,
  primary key (generation, key)
);
create index schedule_day on competition_document (generation, (body ->> 'day')) where key like 'schedule:%';
-- Instants in documents are UTC, printed alike, so their text sorts as they do.
create index schedule_start on competition_document (generation, (body ->> 'startAt') collate "C") where key like 'schedule:%';
create index competitor_noc on competition_document (generation, (body ->> 'noc')) where key like 'participant:%' or key like 'team:%';
create index entry_competitor on competition_document (generation, (body ->> 'competitor')) where key like 'entry:%';
create index entry_noc on competition_document (generation, (body ->> 'noc')) where key like 'entry:%';
create index news_published on competition_document (generation, (body ->> 'publishedAt') collate "C", key) where key like 'news:%';
create index communication_issued on competition_document (generation, (body ->> 'issuedAt') collate "C", key) where key like 'communication:%';

-- A name as people type it into a search box: small letters, no accents, no punctuation.
create function plain_text(name text) returns text language sql immutable strict parallel safe
return regexp_replace(lower(translate(replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'), 'ß', 'ss'),
  'ØøŁłĐđÐðĦħıÞþ', 'OoLlDdDdHhiTt')), '[-''’.,/()]+', ' ', 'g');
create index participant_order on competition_document (generation, plain_text(body ->> 'name') collate "C", key)
  where key like 'participant:%';
create index participant_name on competition_document using gin (to_tsvector('simple', plain_text(body ->> 'name')))
  where key like 'participant:%';

-- Every version of a competition document, for `?at=` and `?asKnownAt=`.
create table competition_history (
  generation int not null,
  key text collate "C" not null,
  version bigint not null,
  occurred_at timestamptz not null,
  known_at timestamptz not null,
  body json not null,
  primary key (generation, key, version)
);

-- The facts of a unit as they were read, packed per batch: what `?at=` folds and what a restarted projector reads.
create table journal (
  generation int not null,
  sport_event text collate "C" not null,
  rsc text collate "C" not null,
  -- Offset of the last record in this pack.
  last_offset bigint not null,
  records bytea not null,
  primary key (generation, rsc, last_offset)
);
create index journal_sport_event on journal (generation, sport_event);
alter table journal alter column records set storage external;

-- Ranking and medals of a sport event after each change, for `?at=` and `?asKnownAt=` of medals.
create table event_history (
  generation int not null,
  sport_event text collate "C" not null,
  version bigint not null,
  occurred_at timestamptz not null,
  known_at timestamptz not null,
  body json not null,
  primary key (generation, sport_event, version)
);

-- Events whose unit waits for a missing number.
create table waiting_event (
  generation int not null,
  partition int not null,
  record_offset bigint not null,
  rsc text collate "C" not null,
  source text not null,
  sequence bigint not null,
  appended_at timestamptz not null,
  record bytea not null,
  primary key (generation, partition, record_offset)
);

create index waiting_sport_event on waiting_event (generation, left(rsc, 22));

create table refusal (
  generation int not null,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  source text not null,
  subject text not null,
  sequence bigint,
  code text not null,
  message text not null,
  occurred_at timestamptz not null,
  refused_at timestamptz not null,
  primary key (generation, topic, partition, record_offset)
);

create table dead_letter (
  generation int not null,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  key text not null,
  value bytea,
  headers json not null,
  reason text not null,
  message text not null,
  appended_at timestamptz not null,
  -- OPEN; REPLAYED when the same source, unit and number was applied later; DISCARDED when its number was skipped or a person gave it up.
  state text not null check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  primary key (generation, topic, partition, record_offset)
);

-- Tables a results person recognises: the documents of the current generation, column by column.
create view unit as
select substr(d.key, 6) as rsc, d.body ->> 'sportEvent' as sport_event, substr(d.key, 6, 3) as discipline,
  d.body ->> 'resultStatus' as result_status, d.body ->> 'scheduleStatus' as schedule_status, d.version, d.as_of
from result_document d join generation g on g.id = d.generation and g.state = 'CURRENT' where d.key >= 'unit:' and d.key < 'unit;';

create view result_line as
select substr(d.key, 6) as rsc, l."sortOrder" as sort_order, l.rank, l.tied, l.competitor, l.noc, l."startOrder" as start_order, l.bib,
  l.mark ->> 'text' as mark, l.mark ->> 'kind' as mark_kind, l.irm, l.wlt, l.remark
from result_document d join generation g on g.id = d.generation and g.state = 'CURRENT',
  json_to_recordset(d.body -> 'lines') as l("sortOrder" int, rank int, tied bool, competitor text, noc text, "startOrder" text, bib text,
    mark json, irm text, wlt text, remark text)
where d.key >= 'unit:' and d.key < 'unit;';

create view event_ranking as
select substr(d.key, 7) as sport_event, l."sortOrder" as sort_order, l.rank, l.tied, l.competitor, l.noc, l.irm
from result_document d join generation g on g.id = d.generation and g.state = 'CURRENT',
  json_to_recordset(d.body -> 'ranking') as l("sortOrder" int, rank int, tied bool, competitor text, noc text, irm text)
where d.key >= 'event:' and d.key < 'event;';

create view medal as
select substr(d.key, 7) as sport_event, l.medal, l.competitor, l.noc, l.decision
from result_document d join generation g on g.id = d.generation and g.state = 'CURRENT',
  json_to_recordset(d.body -> 'medals') as l(medal text, competitor text, noc text, decision text)
where d.key >= 'event:' and d.key < 'event;';

create view medal_table as
select rank() over (order by count(*) filter (where medal = 'GOLD') desc, count(*) filter (where medal = 'SILVER') desc,
    count(*) filter (where medal = 'BRONZE') desc)::int as rank,
  noc, (count(*) filter (where medal = 'GOLD'))::int as gold, (count(*) filter (where medal = 'SILVER'))::int as silver,
  (count(*) filter (where medal = 'BRONZE'))::int as bronze, count(*)::int as total
from medal group by noc;

create view schedule as
select substr(d.key, 10) as rsc, d.body ->> 'name' as name, (d.body ->> 'startAt')::timestamptz as start_at,
  (d.body ->> 'endAt')::timestamptz as end_at, (d.body ->> 'day')::date as day, d.body ->> 'venue' as venue,
  d.body ->> 'location' as location, (d.body ->> 'medal')::int as medal, d.body ->> 'status' as status
from competition_document d join generation g on g.id = d.generation and g.state = 'CURRENT' where d.key like 'schedule:%';

create view participant as
select substr(d.key, 13) as id, d.body ->> 'name' as name, d.body ->> 'noc' as noc, d.body ->> 'gender' as gender,
  (d.body ->> 'birthDate')::date as birth_date, d.body ->> 'function' as function
from competition_document d join generation g on g.id = d.generation and g.state = 'CURRENT' where d.key like 'participant:%';

create view team as
select substr(d.key, 6) as id, d.body ->> 'name' as name, d.body ->> 'noc' as noc, d.body ->> 'sportEvent' as sport_event,
  d.body -> 'members' as members
from competition_document d join generation g on g.id = d.generation and g.state = 'CURRENT' where d.key like 'team:%';

create view entry as
select d.body ->> 'sportEvent' as sport_event, d.body ->> 'competitor' as competitor, d.body ->> 'noc' as noc
from competition_document d join generation g on g.id = d.generation and g.state = 'CURRENT' where d.key like 'entry:%';
