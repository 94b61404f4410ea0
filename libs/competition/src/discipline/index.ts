import { disciplineOf } from '../codes/rsc.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { TotalRule } from '../total/rule.js';
import type { Discipline, ForUnits } from './discipline.js';
import bk3 from './3x3-basketball.js';
import arc from './archery.js';
import gar from './artistic-gymnastics.js';
import swa from './artistic-swimming.js';
import ath from './athletics.js';
import bdm from './badminton.js';
import bkb from './basketball.js';
import vbv from './beach-volleyball.js';
import box from './boxing.js';
import bkg from './breaking.js';
import csl from './canoe-slalom.js';
import csp from './canoe-sprint.js';
import bmf from './cycling-bmx-freestyle.js';
import bmx from './cycling-bmx-racing.js';
import mtb from './cycling-mountain-bike.js';
import crd from './cycling-road.js';
import ctr from './cycling-track.js';
import div from './diving.js';
import equ from './equestrian.js';
import fen from './fencing.js';
import fbl from './football.js';
import glf from './golf.js';
import hbl from './handball.js';
import hoc from './hockey.js';
import jud from './judo.js';
import ows from './marathon-swimming.js';
import mpn from './modern-pentathlon.js';
import gry from './rhythmic-gymnastics.js';
import row from './rowing.js';
import ru7 from './rugby-sevens.js';
import sal from './sailing.js';
import sho from './shooting.js';
import skb from './skateboarding.js';
import clb from './sport-climbing.js';
import srf from './surfing.js';
import swm from './swimming.js';
import tte from './table-tennis.js';
import tkw from './taekwondo.js';
import ten from './tennis.js';
import gtr from './trampoline-gymnastics.js';
import tri from './triathlon.js';
import vvo from './volleyball.js';
import wpo from './water-polo.js';
import wlf from './weightlifting.js';
import wre from './wrestling.js';

/** All disciplines by their code. A new one is a file beside these and its name here. */
export const disciplines: ReadonlyMap<string, Discipline> = new Map(
  [
    bk3,
    arc,
    gar,
    swa,
    ath,
    bdm,
    bkb,
    vbv,
    box,
    bkg,
    csl,
    csp,
    bmf,
    bmx,
    mtb,
    crd,
    ctr,
    div,
    equ,
    fen,
    fbl,
    glf,
    hbl,
    hoc,
    jud,
    ows,
    mpn,
    gry,
    row,
    ru7,
    sal,
    sho,
    skb,
    clb,
    srf,
    swm,
    tte,
    tkw,
    ten,
    gtr,
    tri,
    vvo,
    wpo,
    wlf,
    wre,
  ].map((discipline) => [discipline.code, discipline]),
);

export const disciplineFor = (code: Rsc | SportEventCode): Discipline | undefined =>
  disciplines.get(disciplineOf(code));

/** What holds for one code: the first special rule that matches, else the common one. */
export const ruleFor = <T>(code: Rsc | SportEventCode, common: T, special: readonly ForUnits<T>[] | undefined): T =>
  special?.find(({ rsc }) => rsc.test(code))?.use ?? common;

/** How the result of an aggregate follows from other units; undefined for units of play, and where officials record it. */
export const totalRuleFor = (code: Rsc): TotalRule | undefined =>
  disciplineFor(code)?.totals?.find(({ of }) => of.test(code));

/** Whether a unit may be made of others, so that alone it does not say what it is. */
export const isAggregate = (code: Rsc): boolean => totalRuleFor(code) !== undefined;
