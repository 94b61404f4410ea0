import type { ReactNode } from 'react';
import type { BracketDocument, Previous } from '#competition';
import { markText } from '../format.js';
import { phaseText, unitText } from '../kinds.js';
import { Noc } from '../parts/noc.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language, Words } from '../words/index.js';
import { classes } from './board.js';

type Item = BracketDocument['rounds'][number]['items'][number];
type Side = Item['sides'][number];

interface BracketProps {
  readonly bracket: BracketDocument;
  /** The match on show. */
  readonly unit?: string;
  /** Leads to a match; without it they are only shown. */
  readonly onUnit?: (rsc: string) => void;
}

/** Rounds from left to right; sides not known yet say where they come from. */
export const BracketForm = ({ bracket, unit, onUnit }: BracketProps): ReactNode => {
  const { say, language } = useScreen();
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={say.form.bracket}>
      <ol className="bracket">
        {bracket.rounds.map(({ phase, items }) => (
          <li key={phase}>
            <h3 className="caps">{phaseText(phase, language)}</h3>
            <ol>
              {items.map((item) => (
                <li key={item.unit} className={classes('match', item.unit === unit && 'shown')}>
                  <Match item={item} {...(onUnit && { onUnit })} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  );
};

const Match = ({ item, onUnit }: { item: Item; onUnit?: (rsc: string) => void }): ReactNode => {
  const { hrefOf } = useScreen();
  const sides = item.sides.map((side, index) => <SideOf key={index} side={side} />);
  if (onUnit)
    return (
      <button type="button" onClick={() => onUnit(item.unit)}>
        {sides}
      </button>
    );
  return hrefOf ? <a href={hrefOf('unit', item.unit)}>{sides}</a> : sides;
};

const SideOf = ({ side }: { side: Side }): ReactNode => {
  const { language } = useScreen();
  return (
    <span className={classes('side', side.wlt === 'W' && 'won', side.wlt === 'L' && 'lost')}>
      {side.competitor !== null && side.noc !== null ? (
        <>
          <NocCode code={side.noc} />
          <Who id={side.competitor} plain />
        </>
      ) : (
        <Origin side={side} />
      )}
      <span className="side-mark">{side.irm ?? (side.mark ? markText(side.mark.text, language) : '')}</span>
    </span>
  );
};

/** Inside a link there is no second one. */
const NocCode = ({ code }: { code: string }): ReactNode => {
  const screen = useScreen();
  return screen.hrefOf ? <span className="noc">{code}</span> : <Noc code={code} />;
};

const Origin = ({ side: { previous } }: { side: Side }): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  if (!previous) return <span className="quietly">{form.open}</span>;
  return <span className="quietly">{originText(previous, form, language)}</span>;
};

const originText = (previous: Previous, form: Words['form'], language: Language): string => {
  switch (previous.from) {
    case 'DRAW':
    case 'BYE':
      return form.origin[previous.from];
    case 'RANK':
      return form.rankIn(previous.rank, unitText(previous.of, language));
    case 'WINNER':
    case 'LOSER':
      return form.origin[previous.from](unitText(previous.of, language));
  }
};
