import { playBoulders, playWall } from './climb.js';
import { playDistance } from './distance.js';
import { playHeight } from './height.js';
import type { Script } from './stage.js';

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^ATH.(?:LONGJUMP|TRPLJUMP|SHOTPUT|DISCUS|HAMMER|JAVELIN|.{18}(?:LJ|SP|DT|JT)--)/, script: playDistance },
  { rsc: /^ATH.(?:HIGHJUMP|PLEVAULT|.{18}(?:HJ|PV)--)/, script: playHeight },
  { rsc: /^CLB.(?:BOULDER|BLCOMB.{16}0001)/, script: playBoulders },
  { rsc: /^CLB.(?:LEAD|BLCOMB.{16}0002)/, script: playWall },
];
