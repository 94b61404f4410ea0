-- now

select key, body -> $1::text as part from (select key, body from result_document where generation = (select id from generation where state = 'CURRENT') and key >= 'event:' and key < 'event;') event order by key;

-- at an instant

select key, body -> $1::text as part from (select distinct on (sport_event) 'event:' || sport_event as key, body from event_history
    where generation = (select id from generation where state = 'CURRENT') and occurred_at <= $2::timestamptz order by sport_event, version desc) event order by key;

select distinct sport_event as code from (
  select sport_event, occurred_at < max(occurred_at) over (partition by sport_event order by version) as late
  from event_history where generation = (select id from generation where state = 'CURRENT')) change where late;
