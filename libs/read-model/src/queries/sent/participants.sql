-- now

select body, plain_text(body ->> 'name') collate "C" as name from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'participant:%') participant
where true and body ->> 'noc' = $1 and to_tsvector('simple', plain_text(body ->> 'name')) @@ to_tsquery('simple', plain_text($2)) and (plain_text(body ->> 'name') collate "C", key) > ($3, 'participant:' || $4::text)
order by 2, key limit $5;

-- at an instant

select body, plain_text(body ->> 'name') collate "C" as name from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'participant:%' and occurred_at <= $1::timestamptz
    order by key, version desc) participant
where true and body ->> 'noc' = $2 and to_tsvector('simple', plain_text(body ->> 'name')) @@ to_tsquery('simple', plain_text($3)) and (plain_text(body ->> 'name') collate "C", key) > ($4, 'participant:' || $5::text)
order by 2, key limit $6;
