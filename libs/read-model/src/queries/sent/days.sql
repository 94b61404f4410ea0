-- now

select body ->> 'day' as day, count(*)::int as rows, (count(*) filter (where body ->> 'medal' = '1'))::int as "goldUnits"
from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%') plan group by 1 order by 1;

-- at an instant

select body ->> 'day' as day, count(*)::int as rows, (count(*) filter (where body ->> 'medal' = '1'))::int as "goldUnits"
from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'schedule:%' and occurred_at <= $1::timestamptz
    order by key, version desc) plan group by 1 order by 1;
