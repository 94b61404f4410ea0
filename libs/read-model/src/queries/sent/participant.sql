-- now

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select body ->> 'id' as id from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'team:%') team
where body ->> 'noc' = $1 and body::text like any($2::text[]) and exists (select from json_array_elements_text(body -> 'members') member where member = $3) order by key;

select body ->> 'sportEvent' as "sportEvent", body ->> 'competitor' as competitor from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%') entry
where body ->> 'competitor' = any($1::text[]) order by key limit $2;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body -> $1::text as part from (select key, body from result_document where generation = (select id from generation where state = 'CURRENT') and key >= 'event:' and key < 'event;') event where body::text like any($2::text[]) order by key;

select substr(key, 10, 22) as code, max(body ->> 'day') as day from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan
where substr(key, 10, 22) = any($1::text[]) and body ->> 'medal' <> '0' group by 1;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select unit.body from unnest($1::text[]) sport_event
  join result_document unit on unit.generation = (select id from generation where state = 'CURRENT') and unit.key >= 'unit:' || sport_event and unit.key < 'unit:' || sport_event || '~'
where body::text like any($2::text[]) order by unit.key;

-- at an instant

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select body ->> 'id' as id from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'team:%' and occurred_at <= $1::timestamptz
    order by key, version desc) team
where body ->> 'noc' = $2 and body::text like any($3::text[]) and exists (select from json_array_elements_text(body -> 'members') member where member = $4) order by key;

select body ->> 'sportEvent' as "sportEvent", body ->> 'competitor' as competitor from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'entry:%' and occurred_at <= $1::timestamptz
    order by key, version desc) entry
where body ->> 'competitor' = any($2::text[]) order by key limit $3;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body -> $1::text as part from (select distinct on (sport_event) 'event:' || sport_event as key, body from event_history
    where generation = (select id from generation where state = 'CURRENT') and occurred_at <= $2::timestamptz order by sport_event, version desc) event where body::text like any($3::text[]) order by key;

select distinct sport_event as code from (
  select sport_event, occurred_at < max(occurred_at) over (partition by sport_event order by version) as late
  from event_history where generation = (select id from generation where state = 'CURRENT')) change where late;

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and sport_event = any($1::text[]) order by rsc, last_offset;
