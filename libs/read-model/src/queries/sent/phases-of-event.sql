-- now

select body from result_document where generation = (select id from generation where state = 'CURRENT') and key >= $1 and key < $2 order by key;

select key, body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[])) document;

-- at an instant

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and sport_event = $1 order by rsc, last_offset;

select key, body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key = any($1::text[]) and occurred_at <= $2::timestamptz
    order by key, version desc) document;
