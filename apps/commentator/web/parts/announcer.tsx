import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Entry } from '../data/journal.js';
import { usePage } from '../ui/page.js';
import { useSentence } from '../ui/sentence.js';
import { useDocument, useParts } from '../ui/use.js';

/** A voice that is still speaking is not interrupted. */
const everyMs = 5_000;

/** For those who listen: what matters in the unit on show, not every tick of it. */
export const Announcer = (): ReactNode => {
  const { store } = useParts();
  const { shown } = usePage();
  const unit = useDocument('unit', shown);
  useDocument('event', shown?.slice(0, 22));
  const sentence = useSentence();
  const [said, setSaid] = useState('');
  const heard = useRef<{ rsc: string | null; id: string | undefined }>({ rsc: null, id: undefined });
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> | null }>({ text: '', timer: null });
  useEffect(() => {
    const newest = unit && store.journal.of(unit, 12).find(isSummary);
    const before = heard.current;
    heard.current = { rsc: shown, id: newest?.id };
    if (!newest || before.rsc !== shown || before.id === newest.id) return;
    pending.current.text = sentence(newest);
    pending.current.timer ??= setTimeout(() => {
      pending.current.timer = null;
      setSaid(pending.current.text);
    }, everyMs);
  }, [unit, shown, sentence, store]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {said}
    </div>
  );
};

/** Statuses, decisions, medals, a new leader. */
const isSummary = (entry: Entry): boolean => {
  if (entry.what !== 'CHANGE') return true;
  const { what, rankBefore, rankAfter } = entry.change;
  if (what === 'MARK' || what === 'SCORE') return rankAfter === 1 && rankBefore !== 1;
  return what !== 'START_LIST';
};
