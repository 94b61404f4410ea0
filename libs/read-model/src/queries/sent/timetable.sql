-- now

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan where true and body ->> 'day' = $1 order by (body ->> 'startAt') collate "C", key;

select planned, substr(unit.key, 6) as rsc, status.version, status."asOf", status."resultStatus", status."scheduleStatus", status."startAt",
  status.lines -> 0 as one, status.lines -> 1 as two, json_array_length(status.lines) as lines, null::json as own
from unnest($1::text[], $2::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text, lines json)
where length(prefix) = 34 or not exists (
  select from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

-- at an instant

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan where true and body ->> 'day' = $2 order by (body ->> 'startAt') collate "C", key;

select planned, substr(unit.key, 6) as rsc, status.version, status."asOf", status."resultStatus", status."scheduleStatus", status."startAt",
  status.lines -> 0 as one, status.lines -> 1 as two, json_array_length(status.lines) as lines, null::json as own
from unnest($1::text[], $2::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text, lines json)
where length(prefix) = 34 or not exists (
  select from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $3::timestamptz
    order by key, version desc) own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key;

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and rsc = any($1::text[]) order by rsc, last_offset;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;
