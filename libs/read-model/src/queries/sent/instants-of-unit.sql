-- now

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and rsc = $1 order by rsc, last_offset;

-- at an instant

select rsc, records from journal where generation = (select id from generation where state = 'CURRENT') and rsc = $1 order by rsc, last_offset;
