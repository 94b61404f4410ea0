// Run by `npm run build`: writes down which files of src/discipline hold a discipline, so that adding one is adding its file
// and nothing else. The lib itself is pure and cannot look into a folder.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('src/discipline/', import.meta.url);
const written = 'all.ts';

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && name !== written)
  .filter((name) => /^export default /m.test(readFileSync(new URL(name, folder), 'utf8')))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

const lines = [
  '// Written by list-disciplines.js at each build; not kept in the repository.',
  "import type { Discipline } from './discipline.js';",
  ...names.map((name, index) => `import discipline${index} from './${name}.js';`),
  '',
  'export const all: readonly Discipline[] = [',
  ...names.map((_name, index) => `  discipline${index},`),
  '];',
  '',
];
writeFileSync(fileURLToPath(new URL(written, folder)), lines.join('\n'));
