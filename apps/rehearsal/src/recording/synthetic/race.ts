/** Made-up races of every form, by the units in which they are run. */
import { elimination, orderRace, pointsRace } from './race-sprints.js';
import { interval, lanes, massStart } from './race-timed.js';
import type { Script } from './stage.js';

/** The first that matches a unit plays it. */
export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  // Combined events on the track: their phases begin with the distance.
  {
    rsc: /^ATH.(?=(?:DEC|HEPT|PENT|OCT|HEX)ATH).{18}(?:[5-9]0|1[0-2]0|200)[MH-]/,
    script: lanes({ falseStarts: 'WARNED', reactions: true, wind: true }),
  },
  {
    rsc: /^ATH.(?=(?:DEC|HEPT|PENT|OCT|HEX)ATH).{18}[1-9]/,
    script: lanes({ falseStarts: 'WARNED', reactions: false, wind: false }),
  },
  { rsc: /^ATH.(?:MARATHON|HALFMAR|\d+KMW|\d+KMWALK|10000M)/, script: massStart() },
  { rsc: /^ATH.42KWALKT/, script: massStart({ relay: true }) },
  { rsc: /^ATH.\d+X/, script: lanes({ falseStarts: 'OUT', reactions: true, wind: false, relay: true }) },
  { rsc: /^ATH.(?:[5-9]0|1[0-2]0|150|200)M/, script: lanes({ falseStarts: 'OUT', reactions: true, wind: true }) },
  { rsc: /^ATH.400M/, script: lanes({ falseStarts: 'OUT', reactions: true, wind: false }) },
  { rsc: /^ATH.\d+(?:M|KM)/, script: lanes({ falseStarts: 'OUT', reactions: false, wind: false }) },
  {
    rsc: /^SWM.\d+X/,
    script: lanes({ falseStarts: 'OUT', reactions: true, takeOffs: true, wind: false, relay: true, shared: true }),
  },
  { rsc: /^SWM/, script: lanes({ falseStarts: 'OUT', reactions: true, wind: false, shared: true }) },
  { rsc: /^(?:ROW|CSP)/, script: lanes({ falseStarts: 'WARNED', reactions: false, wind: false }) },
  { rsc: /^BMX/, script: lanes({ falseStarts: 'NONE', reactions: false, wind: false }) },
  { rsc: /^CSL.X1.{16}QUAL/, script: interval({ every: 60, gates: 'FAULTS' }) },
  { rsc: /^CSL.X1/, script: orderRace({ seconds: 65, out: ['DNF', 'RAL'], faults: true }) },
  { rsc: /^CSL/, script: interval({ every: 150, gates: 'SECONDS' }) },
  { rsc: /^CRD.TT/, script: interval({ every: 90 }) },
  { rsc: /^CRD|^OWS/, script: massStart() },
  { rsc: /^MTB/, script: massStart({ lapped: 'LAP' }) },
  { rsc: /^TRI.(?:TEAM|RELAY)/, script: massStart({ relay: true }) },
  { rsc: /^TRI/, script: massStart({ lapped: 'LAP' }) },
  { rsc: /^CTRMMADISON/, script: pointsRace({ sprints: 20, scoring: 4, every: 150 }) },
  { rsc: /^CTR.MADISON/, script: pointsRace({ sprints: 12, scoring: 4, every: 165 }) },
  { rsc: /^CTRMOMNIUM.{12}PTS/, script: pointsRace({ sprints: 10, scoring: 4, every: 165, carried: true }) },
  { rsc: /^CTR.OMNIUM.{12}PTS/, script: pointsRace({ sprints: 8, scoring: 4, every: 180, carried: true }) },
  { rsc: /^CTR.OMNIUM.{12}TEMP/, script: pointsRace({ sprints: 26, scoring: 1, every: 17 }) },
  { rsc: /^CTR.OMNIUM.{12}ELIM/, script: elimination },
  { rsc: /^CTR.OMNIUM.{12}SCR/, script: orderRace({ seconds: 700, out: ['DNF'], laps: true }) },
  { rsc: /^CTR.SPRINT.{12}QUAL/, script: interval({ every: 45 }) },
  { rsc: /^CTR.(?:KEIRIN|SPRINT-)/, script: orderRace({ seconds: 60, out: ['DNF', 'REL'] }) },
  { rsc: /^CTR/, script: lanes({ falseStarts: 'NONE', reactions: false, wind: false }) },
];
