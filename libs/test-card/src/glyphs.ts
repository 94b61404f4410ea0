/** Letters seven dots high: a byte for each column, the lowest bit on top. */
const columns: Readonly<Record<string, string>> = {
  '0': '3e4141413e',
  '1': '00427f4000',
  '2': '4261514946',
  '3': '2141454b31',
  '4': '1814127f10',
  '5': '2745454539',
  '6': '3c4a494930',
  '7': '0171090503',
  '8': '3649494936',
  '9': '064949291e',
  ':': '24',
  '-': '0808080808',
  '/': '2010080402',
  A: '7e1111117e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141221c',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e4149497a',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f020c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '4649494931',
  T: '01017f0101',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0708700807',
  Z: '6151494543',
};

const rows = 7;
/** What there is no letter for is a gap. */
const gap = '000000';

const lettersOf = (text: string): readonly Buffer[] =>
  Array.from(text.toUpperCase(), (letter) => Buffer.from(columns[letter] ?? gap, 'hex'));

/** In dots, with one between two letters. */
export const widthOf = (text: string): number => lettersOf(text).reduce((width, { length }) => width + length + 1, -1);

/** Dots of a text, from left to right. */
export const dots = function* (text: string): Generator<{ readonly column: number; readonly row: number }> {
  let start = 0;
  for (const letter of lettersOf(text)) {
    for (const [column, byte] of letter.entries())
      for (let row = 0; row < rows; row++) if ((byte >> row) & 1) yield { column: start + column, row };
    start += letter.length + 1;
  }
};
