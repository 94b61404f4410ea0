import { readFile, writeFile } from 'node:fs/promises';
import { allTopics, openEventLog } from '#event-log';
import { everything } from '#service';
import type { TokenOrder, TokenRecord } from '#service';
import type { Home } from '../home.js';
import { grantToken, writeDownToken } from '../play/grant-token.js';

/** The source of what editors write on the pages of web-info. */
const editorsSource = 'EDITOR1';

const order: TokenOrder = {
  name: 'Editors of web-info',
  role: 'management',
  sources: [editorsSource],
  disciplines: [everything],
  days: 90,
};

interface LogAddress {
  readonly databaseUrl: string;
  readonly kafkaBrokers: string;
}

/** Gives web-info a token to send what editors write, in a file of its owner's alone. The one of the start before is revoked. */
export const grantDeskToken = async (home: Home, log: LogAddress): Promise<void> => {
  const opened = await openEventLog({ clientId: 'podium', ...log });
  try {
    await opened.ensureTopics(allTopics);
    const before = await readFile(home.deskTokenRecord, 'utf8').catch(() => null);
    if (before !== null) {
      const revokedAt = new Date().toISOString();
      await writeDownToken(opened, { ...(JSON.parse(before) as TokenRecord), revokedAt });
    }
    const { token, record } = await grantToken(opened, home.keys, order);
    await writeFile(home.deskToken, token, { mode: 0o600 });
    await writeFile(home.deskTokenRecord, JSON.stringify(record), { mode: 0o600 });
  } finally {
    await opened.close();
  }
};
