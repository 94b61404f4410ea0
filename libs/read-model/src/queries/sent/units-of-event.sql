-- now

select unit.body from unnest($1::text[]) sport_event
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || sport_event and unit.key < 'unit:' || sport_event || '~'
order by unit.key;

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan
where key >= 'schedule:' || $1::text and key < 'schedule:' || $2::text || '~'
order by (body ->> 'startAt') collate "C", key;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

-- at an instant

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and sport_event = any($1::text[]) order by rsc, last_offset;

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan
where key >= 'schedule:' || $2::text and key < 'schedule:' || $3::text || '~'
order by (body ->> 'startAt') collate "C", key;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;
