-- now

select key, body -> $1::text as part from (select key, body from result_document where generation = (select id from generation where state = 'CURRENT') and key >= 'event:' and key < 'event;') event order by key;

select substr(key, 10, 22) as code, max(body ->> 'day') as day from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan
where substr(key, 10, 22) = any($1::text[]) and body ->> 'medal' <> '0' group by 1;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

-- at an instant

select key, body -> $1::text as part from (select distinct on (sport_event) 'event:' || sport_event as key, body from event_history
    where generation = (select id from generation where state = 'CURRENT') and occurred_at <= $2::timestamptz order by sport_event, version desc) event order by key;

select distinct sport_event as code from (
  select sport_event, occurred_at < max(occurred_at) over (partition by sport_event order by version) as late
  from event_history where generation = (select id from generation where state = 'CURRENT')) change where late;

select substr(key, 10, 22) as code, max(body ->> 'day') as day from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan
where substr(key, 10, 22) = any($2::text[]) and body ->> 'medal' <> '0' group by 1;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;
