-- now

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'programme:%') event where body ->> 'discipline' = $1 order by key;

-- at an instant

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'programme:%' and occurred_at <= $1::timestamptz
    order by key, version desc) event where body ->> 'discipline' = $2 order by key;
