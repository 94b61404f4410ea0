-- now

select body ->> 'id' as id from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'team:%') team
where body::text like any($1::text[]) and exists (
  select from json_array_elements_text(body -> 'members') member where member = any($2::text[])) order by key;

select substr(key, 7, 22) as code from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%') entry
where body ->> 'noc' = any($1::text[])
union
select substr(key, 7, 22) from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%') entry
where body ->> 'competitor' = any($2::text[]);

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan where (substr(key, 10, 3) = any($1::text[]) or substr(key, 10, 22) = any($2::text[]) or substr(key, 10) = any($3::text[])) order by (body ->> 'startAt') collate "C", key;

select planned, substr(unit.key, 6) as rsc, status.version, status."asOf", status."resultStatus", status."scheduleStatus", status."startAt",
  status.lines -> 0 as one, status.lines -> 1 as two, json_array_length(status.lines) as lines, (select line from json_array_elements(status.lines) with ordinality entry (line, place)
    where line ->> 'noc' = any($1::text[]) or line ->> 'competitor' = any($2::text[]) order by place limit 1) as own
from unnest($3::text[], $4::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text, lines json)
where length(prefix) = 34 or not exists (
  select from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

-- at an instant

select body ->> 'id' as id from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'team:%' and occurred_at <= $1::timestamptz
    order by key, version desc) team
where body::text like any($2::text[]) and exists (
  select from json_array_elements_text(body -> 'members') member where member = any($3::text[])) order by key;

select substr(key, 7, 22) as code from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%' and occurred_at <= $1::timestamptz
    order by key, version desc) entry
where body ->> 'noc' = any($2::text[])
union
select substr(key, 7, 22) from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%' and occurred_at <= $3::timestamptz
    order by key, version desc) entry
where body ->> 'competitor' = any($4::text[]);

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan where (substr(key, 10, 3) = any($2::text[]) or substr(key, 10, 22) = any($3::text[]) or substr(key, 10) = any($4::text[])) order by (body ->> 'startAt') collate "C", key;

select planned, substr(unit.key, 6) as rsc, status.version, status."asOf", status."resultStatus", status."scheduleStatus", status."startAt",
  status.lines -> 0 as one, status.lines -> 1 as two, json_array_length(status.lines) as lines, (select line from json_array_elements(status.lines) with ordinality entry (line, place)
    where line ->> 'noc' = any($1::text[]) or line ->> 'competitor' = any($2::text[]) order by place limit 1) as own
from unnest($3::text[], $4::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text, lines json)
where length(prefix) = 34 or not exists (
  select from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $5::timestamptz
    order by key, version desc) own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key;

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and rsc = any($1::text[]) order by rsc, last_offset;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;
