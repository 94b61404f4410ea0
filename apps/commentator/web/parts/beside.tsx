import type { ReactNode } from 'react';
import { RecordsForm } from '#screens';
import { usePage } from '../ui/page.js';
import { useDocument, useWords } from '../ui/use.js';
import { FactsCard } from './facts-card.js';
import { Help } from './help.js';
import { HeadToHead } from './head-to-head.js';
import { Panel } from './panel.js';
import { SearchResults } from './search-results.js';
import { SettingsPanel } from './settings-panel.js';
import { Stands } from './stands.js';

/** The column on the right below what changed: facts, or whatever a key asked for. Nothing ever lies over the results. */
export const Beside = (): ReactNode => {
  const { panel } = usePage();
  switch (panel) {
    case 'facts':
      return (
        <>
          <FactsCard />
          <Stands />
        </>
      );
    case 'help':
      return <Help />;
    case 'search':
      return <SearchResults />;
    case 'records':
      return <Records />;
    case 'headToHead':
      return <HeadToHead />;
    case 'settings':
      return <SettingsPanel />;
  }
};

const Records = (): ReactNode => {
  const say = useWords();
  const { shown } = usePage();
  const event = useDocument('event', shown?.slice(0, 22));
  return (
    <Panel title={say.nav.records}>
      <RecordsForm event={event} />
    </Panel>
  );
};
