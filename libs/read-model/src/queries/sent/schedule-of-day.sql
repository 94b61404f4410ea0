-- now

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan
where body ->> 'day' = $1
order by (body ->> 'startAt') collate "C", key;

select planned, substr(unit.key, 6) as rsc, status.*
from unnest($1::text[], $2::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text)
where length(prefix) = 34 or not exists (
  select from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key;

select body from result_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]);

select distinct substr(key, 7, 22) as code from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%') entry where body ->> 'noc' = $1;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

-- at an instant

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan
where body ->> 'day' = $2
order by (body ->> 'startAt') collate "C", key;

select planned, substr(unit.key, 6) as rsc, status.*
from unnest($1::text[], $2::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text)
where length(prefix) = 34 or not exists (
  select from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $3::timestamptz
    order by key, version desc) own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key;

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and rsc = any($1::text[]) order by rsc, last_offset;

select distinct substr(key, 7, 22) as code from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%' and occurred_at <= $1::timestamptz
    order by key, version desc) entry where body ->> 'noc' = $2;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;
