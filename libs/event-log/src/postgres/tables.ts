/**
 * The log's own tables. A partition's counter is moved and its records are written in one transaction, one at a time per
 * topic, so offsets have no gaps and become visible in their order.
 */
export const tables = `
select pg_advisory_xact_lock(hashtext('podium_log'));
create schema if not exists podium_log;

create table if not exists podium_log.topic (
  id int generated always as identity primary key,
  name text not null unique,
  partitions int not null,
  newest_per_key boolean not null,
  keep_days int
);

create table if not exists podium_log.partition (
  topic int not null references podium_log.topic,
  partition int not null,
  next_offset bigint not null default 0,
  primary key (topic, partition)
);

create table if not exists podium_log.record (
  topic int not null,
  partition int not null,
  record_offset bigint not null,
  key text not null,
  value bytea,
  -- A JSON object as text: jsonb would not take every character.
  headers text not null,
  appended_at_ms bigint not null,
  newest_per_key boolean not null,
  primary key (topic, partition, record_offset)
);

create index if not exists record_key on podium_log.record (topic, partition, key) where newest_per_key;
create index if not exists record_age on podium_log.record (topic, appended_at_ms);

create or replace function podium_log.append(
  topic_id int, partitions int[], keys text[], record_values bytea[], record_headers text[]
) returns void language plpgsql as $$
declare
  newest boolean;
  topic_name text;
  now_ms bigint;
begin
  -- Appends of a topic wait for each other here, until the transaction ends.
  select newest_per_key, name into newest, topic_name from podium_log.topic where id = topic_id for update;
  now_ms := floor(extract(epoch from clock_timestamp()) * 1000);

  with one as (
    select *, row_number() over (partition by p order by nr) - 1 as place
    from unnest(partitions, keys, record_values, record_headers) with ordinality as given(p, k, v, h, nr)
  )
  insert into podium_log.record
  select topic_id, p, counter.next_offset + place, k, v, h, now_ms, newest
  from one join podium_log.partition counter on counter.topic = topic_id and counter.partition = p;

  update podium_log.partition set next_offset = next_offset + n
  from (select p, count(*) as n from unnest(partitions) as p group by p) as added
  where topic = topic_id and partition = p;

  if newest then
    delete from podium_log.record old using (
      select partition, key, max(record_offset) as newest_offset from podium_log.record
      where newest_per_key and topic = topic_id and key = any(keys) and partition = any(partitions)
      group by partition, key
    ) as kept
    where old.newest_per_key and old.topic = topic_id and old.partition = kept.partition and old.key = kept.key
      and old.record_offset < kept.newest_offset;
  end if;

  perform pg_notify('podium_log', topic_name || ':' || (select string_agg(distinct p::text, ',') from unnest(partitions) as p));
end $$;
`;
