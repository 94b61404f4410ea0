import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { rscFault } from '#competition';
import { ScreenProvider, words } from '#screens';
import type { Screen } from '#screens';
import { assignPlaces } from './data/on-now.js';
import { pressed } from './keys.js';
import type { Pressed } from './keys.js';
import { Announcer } from './parts/announcer.js';
import { Beside } from './parts/beside.js';
import { Foot } from './parts/foot.js';
import { Head } from './parts/head.js';
import { Next } from './parts/next.js';
import { OnNow } from './parts/on-now.js';
import { Pinned } from './parts/pinned.js';
import { Strip } from './parts/strip.js';
import { Tabs } from './parts/tabs.js';
import { UnitView } from './parts/unit-view.js';
import { competitorOf } from './ui/labels.js';
import { neighboursOf } from './ui/neighbours.js';
import { PageContext } from './ui/page.js';
import type { Page, PageState, Panel } from './ui/page.js';
import { gamesNowOf, useParts, useSettings, useTimeZone, useTopic } from './ui/use.js';

/** An address names a unit, so that it can be passed on. */
const unitInAddress = (): string | null => {
  const rsc = location.hash.slice(1);
  return rscFault(rsc) === null ? rsc : null;
};

const atFirst = (): PageState => ({
  shown: unitInAddress(),
  focus: null,
  panel: 'facts',
  view: 'unit',
  tab: 'unit',
  places: [],
  asked: '',
});

/** The whole page: on the left what is on, in the middle the unit on show, on the right what changed and what is behind it. */
export const App = (): ReactNode => {
  const parts = useParts();
  const { store } = parts;
  const [settings] = useSettings();
  const [state, setState] = useState(atFirst);
  const set = (change: Partial<PageState>): void => setState((before) => ({ ...before, ...change }));
  const places = usePlaces(state.places);
  const shown = state.shown ?? places.find((rsc) => rsc !== null) ?? null;

  const page: Page = {
    ...state,
    shown,
    places,
    showUnit: (rsc) => {
      history.replaceState(null, '', `#${rsc}`);
      setState((before) => ({
        ...before,
        shown: rsc,
        view: 'unit',
        tab: 'unit',
        // Whoever is looked at stays so only where they compete.
        focus: before.focus !== null && [...store.unitsWith(before.focus)].includes(rsc) ? before.focus : null,
      }));
    },
    lookAt: (focus) => set({ focus }),
    open: (panel) => setState((before) => ({ ...before, panel, tab: tabOf(panel, before) })),
    setView: (view) => set({ view }),
    setTab: (tab) => set({ tab }),
    ask: (asked) => set({ asked }),
  };

  const showLive = (): void => {
    const live = liveUnit(parts.store, shown, places);
    if (live !== null) page.showUnit(live);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inText =
        event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
      const what = pressed({ ...keyOf(event), inText }, settings.keysOff);
      if (!what) return;
      event.preventDefault();
      act(what, page, parts.store, showLive);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  useEffect(() => {
    const onAddress = (): void => {
      const rsc = unitInAddress();
      if (rsc !== null) page.showUnit(rsc);
    };
    addEventListener('hashchange', onAddress);
    return () => removeEventListener('hashchange', onAddress);
  });

  const people = useTopic('people');
  const timeZone = useTimeZone();
  const { language, theme } = settings;
  const { focus } = state;
  const screen = useMemo(
    (): Screen => ({
      language,
      timeZone,
      focus,
      onFocus: (competitor) => setState((before) => ({ ...before, focus: competitor, panel: keptPanel(before.panel) })),
      gamesNow: () => gamesNowOf(parts),
      nameOf: (id) => competitorOf(store, id, language),
    }),
    // Names are looked up again when people change.
    [language, timeZone, focus, parts, store, people],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = `${words[language].podium} · ${words[language].commentator.name}`;
  }, [language, theme]);

  const say = words[language];
  return (
    <ScreenProvider screen={screen}>
      <PageContext value={page}>
        <div className="page" data-tab={state.tab}>
          <a className="skip" href="#unit">
            {say.nav.skip}
          </a>
          <Head />
          <nav className="column-on" aria-label={say.commentator.units}>
            <OnNow />
            <Next />
            <Pinned />
          </nav>
          <main className="middle" id="unit" tabIndex={-1}>
            <UnitView />
          </main>
          <aside className="column-about" aria-label={say.commentator.beside}>
            <Strip />
            <div className="beside-panel">
              <Beside />
            </div>
          </aside>
          <Tabs />
          <Foot onLive={showLive} />
          <Announcer />
        </div>
      </PageContext>
    </ScreenProvider>
  );
};

/** On narrow screens what was asked for is what is seen. */
const tabOf = (panel: Panel, before: PageState): PageState['tab'] => {
  if (panel !== 'facts') return 'beside';
  return before.tab === 'beside' && before.panel !== 'facts' ? 'unit' : before.tab;
};

/** Whoever picks an athlete wants the facts, unless the panel is about athletes itself. */
const keptPanel = (panel: Panel): Panel => (panel === 'headToHead' || panel === 'records' ? panel : 'facts');

const keyOf = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => ({ key, ctrlKey, altKey, metaKey });

/** Numbered places, kept over changes of what is on. */
const usePlaces = (before: PageState['places']): PageState['places'] => {
  const { store } = useParts();
  const [{ pinnedUnits }] = useSettings();
  const version = useTopic('now');
  const [places, setPlaces] = useState(before);
  useEffect(() => {
    const on = [...store.on].sort((a, b) => importance(store, b) - importance(store, a) || startsBefore(store, a, b));
    setPlaces((now) => assignPlaces(now, on, pinnedUnits));
  }, [store, version, pinnedUnits]);
  return places;
};

type Store = ReturnType<typeof useParts>['store'];

/** Medals first. */
const importance = (store: Store, rsc: string): number => {
  const medal = store.get('schedule', rsc)?.medal ?? 0;
  return medal === 0 ? 0 : 4 - medal;
};
const startsBefore = (store: Store, a: string, b: string): number =>
  (store.get('schedule', a)?.startAt ?? '') < (store.get('schedule', b)?.startAt ?? '') ? -1 : 1;

/** Under way in the same event, else what changed last of all that is on. */
const liveUnit = (store: Store, shown: string | null, places: PageState['places']): string | null => {
  const running = [...store.on].filter((rsc) => store.get('unit', rsc)?.scheduleStatus === 'RUNNING');
  const newest = running.sort((a, b) => (store.get('unit', a)!.asOf < store.get('unit', b)!.asOf ? 1 : -1));
  const here = newest.find((rsc) => rsc.slice(0, 22) === shown?.slice(0, 22));
  return here ?? newest[0] ?? places.find((rsc) => rsc !== null) ?? null;
};

const act = ({ action, number }: Pressed, page: Page, store: Store, showLive: () => void): void => {
  const toggle = (panel: Panel): void => page.open(page.panel === panel ? 'facts' : panel);
  switch (action) {
    case 'help':
      return toggle('help');
    case 'search':
      return typeInto<HTMLInputElement>('.search-field input', () => page.open('search'))?.select();
    case 'records':
      return toggle('records');
    case 'headToHead':
      return toggle('headToHead');
    case 'unit': {
      const rsc = page.places[number! - 1];
      return rsc ? page.showUnit(rsc) : undefined;
    }
    case 'before':
    case 'after': {
      const rsc = page.shown === null ? null : neighboursOf(store, page.shown)[action];
      return rsc === null ? undefined : page.showUnit(rsc);
    }
    case 'live':
      return showLive();
    case 'note':
      // A note is about somebody: with nobody in focus, about the first line.
      if (page.focus === null) moveFocus(page, 1);
      typeInto('[data-note]', () => {
        page.open('facts');
        page.setTab('beside');
      });
      return undefined;
    case 'view': {
      const buttons = [...document.querySelectorAll<HTMLElement>('.views button')];
      const at = buttons.findIndex((button) => button.ariaPressed === 'true');
      return buttons[(at + 1) % buttons.length]?.click();
    }
    case 'up':
    case 'down':
      return moveFocus(page, action === 'up' ? -1 : 1);
    case 'close':
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return page.open('facts');
  }
};

/** Shows a field and goes there before the next key: who types at once loses no letter, and none is taken for a key. */
const typeInto = <T extends HTMLElement>(field: string, show: () => void): T | null => {
  flushSync(show);
  const shown = document.querySelector<T>(field);
  shown?.focus();
  return shown;
};

/** To the line above or below, in the order in which they stand. */
const moveFocus = ({ focus, lookAt }: Page, by: number): void => {
  const lines = [...document.querySelectorAll<HTMLElement>('.form [data-competitor]')];
  const at = lines.findIndex((line) => line.dataset.competitor === focus);
  const next = lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + by))];
  if (!next) return;
  lookAt(next.dataset.competitor!);
  next.focus();
};
