-- now

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'venue:%') venue order by key;

-- at an instant

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'venue:%' and occurred_at <= $1::timestamptz
    order by key, version desc) venue order by key;
