import { noteMaxLength, notesFile, readNotes, withFile, withNote } from './notes.js';

const early = '2024-08-04T10:00:00.000Z';
const late = '2024-08-04T20:00:00.000Z';

it('a note is written, changed and taken away', () => {
  const one = withNote({}, '1', 'Last after 30 m', early);
  expect(one).toEqual({ '1': { text: 'Last after 30 m', at: early } });
  expect(withNote(one, '1', 'First', late)).toEqual({ '1': { text: 'First', at: late } });
  expect(withNote(one, '1', '  ', late)).toEqual({});
  expect(withNote({}, '1', 'x'.repeat(noteMaxLength + 1), late)['1']!.text).toHaveLength(noteMaxLength);
});

it('a file brings them to another browser', () => {
  const notes = withNote(withNote({}, '1', 'a', early), '2', 'b', late);
  expect(withFile({}, notesFile(notes))).toEqual({ notes, taken: 2 });
});

it('of two notes about the same athlete the newer one stays, whichever way they travel', () => {
  const own = withNote({}, '1', 'new', late);
  const file = withNote(withNote({}, '1', 'old', early), '2', 'other', early);
  expect(withFile(own, notesFile(file))).toEqual({ notes: { ...file, ...own }, taken: 1 });
  expect(withFile(file, notesFile(own))).toEqual({ notes: { ...file, ...own }, taken: 1 });
});

it.each([
  ['no JSON', '{'],
  ['another file', '{"kind":"geojson"}'],
  ['a list', '[]'],
  ['nothing', ''],
])('%s is no file of notes', (_name, text) => expect(withFile({}, text)).toBeNull());

it('whatever else stands in a file, only notes are taken', () => {
  const notes = {
    '1': { text: 'good', at: early, more: 'dropped' },
    '2': { text: 7, at: early },
    '3': { text: 'no time', at: 'yesterday' },
    '4': { text: 'x'.repeat(noteMaxLength + 1), at: early },
    'no id <script>': { text: 'bad', at: early },
    __proto__: { text: 'bad', at: early },
    '5': null,
  };
  expect(withFile({}, JSON.stringify({ kind: 'podium-notes', notes }))).toEqual({
    notes: { '1': { text: 'good', at: early } },
    taken: 1,
  });
  expect(readNotes(null)).toEqual({});
  expect(readNotes([1, 2])).toEqual({});
});
