-- now

select body from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'record:%') record
where true and body ->> 'sportEvent' = $1
order by key limit $2;

-- at an instant

select body from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'record:%' and occurred_at <= $1::timestamptz
    order by key, version desc) record
where true and body ->> 'sportEvent' = $2
order by key limit $3;
