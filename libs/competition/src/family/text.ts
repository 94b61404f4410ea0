import { printMark, ticksPerUnit } from '../mark.js';
import type { FamilyFact } from './facts.js';

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
const points = (ticks: number): string => String(ticks / ticksPerUnit);
export const tenths = (value: number): string => (value > 0 ? '+' : '') + (value / 10).toFixed(1);
const cross = (made: boolean): string => (made ? 'O' : 'X');

/** What a family's fact says in the list of changes: the mark, score or name; words are the reader's. */
export const familyText = (fact: FamilyFact): string => {
  switch (fact.type) {
    case 'PenaltyGiven':
      return fact.amount === 0 ? fact.kind : `${fact.kind} ${points(fact.amount)}`;
    case 'PeriodStarted':
    case 'PeriodEnded':
    case 'ClockSet':
      return fact.period;
    case 'TimeoutCalled':
      return fact.kind ?? '';
    case 'ChallengeMade':
      return fact.outcome;
    case 'RaceStarted':
      return String(fact.run);
    case 'FalseStartCalled':
      return fact.sanction ?? '';
    case 'ReactionMeasured':
      return (fact.reaction / 1000).toFixed(3);
    case 'SplitRecorded':
      return `${fact.point} ${printMark(fact.mark)}`;
    case 'FinishRecorded':
    case 'BarRaised':
    case 'StandardSet':
      return printMark(fact.mark);
    case 'PhotoFinishCalled':
    case 'DeadHeatDeclared':
    case 'ShootOffCalled':
      return String(fact.competitors.length);
    case 'WindMeasured':
      return tenths(fact.windTenths);
    case 'SprintPlaced':
      return String(fact.sprint);
    case 'LapGained':
      return signed(fact.laps);
    case 'AttemptCalled':
    case 'ServiceTaken':
      return '';
    case 'AttemptMade':
      return fact.mark && fact.outcome === 'VALID' ? printMark(fact.mark) : fact.outcome;
    case 'RouteSet':
      return `${fact.problem} ${fact.holds}`;
    case 'ClimbAttempted':
      return `${fact.problem} ${fact.reached}${fact.plus ? '+' : ''}`;
    case 'ElementDeclared':
      return [fact.code, points(fact.difficulty)].filter(Boolean).join(' ');
    case 'JudgeScored':
      return `${fact.panel} ${points(fact.value)}`;
    case 'DeductionApplied':
      return `-${points(fact.value)}`;
    case 'ScoreConfirmed':
      return fact.element;
    case 'InquiryLodged':
      return fact.text;
    case 'InquiryResolved':
      return `${fact.outcome} ${fact.text}`;
    case 'RallyWon':
      return fact.cause ?? '';
    case 'ActionRecorded':
    case 'ActionCorrected':
      return fact.points === 0 ? fact.kind : `${fact.kind} ${signed(fact.points)}`;
    case 'ActionDeleted':
      return fact.reason;
    case 'ShootOutAttempted':
      return cross(fact.made);
    case 'ScoreAwarded':
      return fact.kind;
    case 'JudgeRoundScored':
      return `${fact.period} ${fact.judge} ${fact.scores.map((score) => score.points).join('-')}`;
    case 'ShotFired':
    case 'ShotRevised':
      return points(fact.value);
    case 'LiftDeclared':
      return printMark(fact.mark);
    case 'LiftJudged':
      return `${printMark(fact.mark)} ${fact.lights.map(cross).join('')}`;
    case 'LiftRevised':
      return cross(fact.valid);
    case 'CourseSet':
      return String(fact.holes.length);
    case 'HolePlayed':
      return `${fact.hole} ${fact.strokes}`;
  }
};
