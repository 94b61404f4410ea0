/** The pages one can go to from everywhere; a new one is a line here. */
interface Entry {
  readonly to: string;
  readonly word: 'schedule' | 'disciplines' | 'medals' | 'athletes' | 'nocs' | 'records' | 'news';
  /** Pages that belong to it. */
  readonly also?: readonly string[];
}

export const navigation: readonly Entry[] = [
  { to: '/schedule', word: 'schedule' },
  { to: '/disciplines', word: 'disciplines' },
  { to: '/medals', word: 'medals' },
  { to: '/athletes', word: 'athletes' },
  { to: '/nocs', word: 'nocs' },
  { to: '/records', word: 'records' },
  { to: '/news', word: 'news', also: ['/communications', '/conferences'] },
];
