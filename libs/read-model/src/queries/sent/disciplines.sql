-- now

select body ->> 'discipline' as discipline, min(body ->> 'disciplineName') as name, count(*)::int as events
from (select key, body from competition_document where generation = (select id from generation where state = 'CURRENT') and key like 'programme:%') event group by 1 order by 1;

-- at an instant

select body ->> 'discipline' as discipline, min(body ->> 'disciplineName') as name, count(*)::int as events
from (select distinct on (key) key, body from competition_history where generation = (select id from generation where state = 'CURRENT') and key like 'programme:%' and occurred_at <= $1::timestamptz
    order by key, version desc) event group by 1 order by 1;
