/** What belongs to a recorded day and is no part of the recording: records as they stood, and what an editor would have written. */
import { instantOfMs } from '#competition';
import { allRead } from '../check/account.js';
import { importFolder } from '../recording/import/import-folder.js';
import type { Located } from './located.js';
import { looking } from './rehearse.js';
import { sendImport } from './send-import.js';

const stuckMs = 60_000;

/** Resolves when all of it is in the tables. @throws when anything of it is turned away: it is shipped, so that is a bug. */
export const importBeside = (system: Located, folder: string): Promise<void> =>
  looking(system, async (dataSource, log) => {
    const imported = await importFolder(folder, { actor: 'shipped day', occurredAt: instantOfMs(Date.now()) });
    const { rejections } = await sendImport(system, log, imported, () => undefined);
    const wrong = [...imported.problems, ...rejections].map(({ message }) => message);
    if (wrong.length > 0) throw new Error(`${folder} cannot be imported: ${wrong.join('; ')}`);
    await allRead(dataSource, log, stuckMs, () => undefined);
  });
