-- now

select key, body, newest from (select key, body, body as newest from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'conference:%') whole where body ->> 'audience' = any($1::text[]) and coalesce(greatest((body ->> 'embargoUntil')::timestamptz,
    (body ->> 'issuedAt')::timestamptz, (body ->> 'publishedAt')::timestamptz, (body ->> 'measuredAt')::timestamptz)
    <= $2::timestamptz, true)) document where key = $3;

-- at an instant

select key, body, newest from (select whole.key, whole.body, newest.body as newest from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'conference:%' and occurred_at <= $1::timestamptz
    order by key, version desc) whole
  join competition_document newest on newest.generation = (select id from generation where state = 'CURRENT') and newest.key = whole.key
  where whole.body ->> 'audience' = any($2::text[]) and coalesce(greatest((whole.body ->> 'embargoUntil')::timestamptz,
    (whole.body ->> 'issuedAt')::timestamptz, (whole.body ->> 'publishedAt')::timestamptz, (whole.body ->> 'measuredAt')::timestamptz)
    <= $3::timestamptz, true) and newest.body ->> 'audience' = any($4::text[]) and coalesce(greatest((newest.body ->> 'embargoUntil')::timestamptz,
    (newest.body ->> 'issuedAt')::timestamptz, (newest.body ->> 'publishedAt')::timestamptz, (newest.body ->> 'measuredAt')::timestamptz)
    <= $5::timestamptz, true)) document where key = $6;
