import { writeFileSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readGames } from './files.js';
import { recordGames, recordDay } from './record.js';
import { recordingContents } from '../write.js';
import { openStream, receive } from '../../../../../libs/competition/src/unit/sequence.js';
import { unitDocument } from '#competition';
it('tt', async () => {
  const out: string[] = [];
  let t0 = performance.now();
  const g = await readGames('/work/shared/data/paris-2024');
  const t1 = performance.now();
  const r = recordGames(g, 'paris-2024');
  const t2 = performance.now();
  out.push(`read ${t1 - t0} record ${t2 - t1} rss ${process.memoryUsage().rss / 1e6} heap ${process.memoryUsage().heapUsed / 1e6}`);
  const count = (es: readonly { type: string }[]) => { const c: Record<string, number> = {}; for (const e of es) c[e.type] = (c[e.type] ?? 0) + 1; return JSON.stringify(c); };
  out.push(`scoring ${r.scoringEvents.length} ${count(r.scoringEvents)}`, `comp ${r.competitionEvents.length} ${count(r.competitionEvents)}`, JSON.stringify(r.omissions), JSON.stringify(r.meta).slice(0, 600));
  const cls: Record<string, number> = {}; for (const u of Object.values(r.truth.units)) cls[u.class] = (cls[u.class] ?? 0) + 1; out.push(JSON.stringify(cls));
  // vs csv
  const map: Record<string, string> = { exact: 'exact', 'tie-broken': 'tieBroken', 'not-monotone': 'notMonotone', 'too few numeric marks': 'placed' };
  const seen = new Set<string>();
  for (const l of readFileSync('/work/shared/data/paris-2024/truth/unit_rank_class.csv', 'utf8').trim().split('\n').slice(1)) { const f = l.split(','); seen.add(f[0]!); const m = r.truth.units[f[0]!]?.class; if (map[f.at(-1)!] !== m) out.push(`class differs ${l} ${m}`); }
  for (const [k, u] of Object.entries(r.truth.units)) if (!seen.has(k) && u.class !== 'headToHead' && u.class !== 'none') out.push(`extra ${k} ${u.class}`);
  // engine
  const streams = new Map<string, ReturnType<typeof openStream<null>>>();
  const ref: Record<string, number> = {}; const ex: Record<string, string> = {};
  const t3 = performance.now();
  for (const e of r.scoringEvents) { let s = streams.get(e.rsc); if (!s) streams.set(e.rsc, s = openStream<null>(e.rsc)); receive(s, e, null, (ev, _, o, f) => { if (o !== 'APPLIED') { const k = `${o} ${f?.code} ${ev.type} ${ev.rsc.slice(0, 3)}`; ref[k] = (ref[k] ?? 0) + 1; ex[k] = `${ev.rsc} ${f?.message}`; } }); }
  out.push(`fold ${performance.now() - t3}`);
  for (const [k, v] of Object.entries(ref)) out.push(`${v} ${k} ${ex[k]}`);
  const agree: Record<string, number> = {}; const bad: string[] = [];
  for (const [rsc, u] of Object.entries(r.truth.units)) {
    const d = unitDocument(streams.get(rsc)!.unit) as never as { lines: { competitor: string; rank: number | null; irm: string | null; wlt: string | null }[] };
    const ok = d.lines.every((l) => { const t = u.lines[l.competitor]!; return (u.class === 'headToHead' ? t.wlt === l.wlt : u.class === 'none' ? true : t.rank === l.rank) && t.irm === l.irm; });
    const k = `${u.class} ${ok}`; agree[k] = (agree[k] ?? 0) + 1; if (!ok) bad.push(`${rsc} ${u.class}`);
  }
  out.push(JSON.stringify(agree)); out.push(...bad.slice(0, 60));
  const day = recordDay(g, '2024-08-04', { name: 'd', title: 'd' });
  const c = recordingContents(day);
  out.push('DAY', `scoring ${day.scoringEvents.length} ${count(day.scoringEvents)}`, `comp ${day.competitionEvents.length} ${count(day.competitionEvents)}`, Object.entries(c).map(([n, b]) => `${n} ${b.length}`).join(' '), JSON.stringify({ ...day.meta, sources: 0 }), `units ${Object.keys(day.truth.units).length} events ${Object.keys(day.truth.events).length}`, JSON.stringify(day.truth.medalTable.slice(0, 5)));
  const w = recordingContents(r); out.push(Object.entries(w).map(([n, b]) => `${n} ${b.length}`).join(' '));
  writeFileSync('/tmp/rec.txt', out.join('\n'));
  writeFileSync('/tmp/truth.json', JSON.stringify(r.truth));
  writeFileSync('/tmp/sample.txt', r.scoringEvents.filter((e) => e.rsc.startsWith('ATHW5000M-------------FNL') || e.type === 'MedalDecided').map((e) => JSON.stringify(e)).join('\n'));
}, 60000);
