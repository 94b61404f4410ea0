-- now

(select body ->> 'day' as day, body ->> 'startAt' as "startAt" from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan
  where (body ->> 'startAt') collate "C" <= $1 order by (body ->> 'startAt') collate "C" desc limit 1)
union all
(select body ->> 'day', body ->> 'startAt' from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan
  where (body ->> 'startAt') collate "C" > $2 order by (body ->> 'startAt') collate "C" limit 1);

-- at an instant

(select body ->> 'day' as day, body ->> 'startAt' as "startAt" from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan
  where (body ->> 'startAt') collate "C" <= $2 order by (body ->> 'startAt') collate "C" desc limit 1)
union all
(select body ->> 'day', body ->> 'startAt' from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $3::timestamptz
    order by key, version desc) plan
  where (body ->> 'startAt') collate "C" > $4 order by (body ->> 'startAt') collate "C" limit 1);
