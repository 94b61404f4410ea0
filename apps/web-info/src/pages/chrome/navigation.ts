/** The pages one can go to from everywhere; a new one is a line here. */
export const navigation = [
  { to: '/schedule', word: 'schedule' },
  { to: '/disciplines', word: 'disciplines' },
  { to: '/medals', word: 'medals' },
  { to: '/athletes', word: 'athletes' },
  { to: '/nocs', word: 'nocs' },
  { to: '/records', word: 'records' },
] as const;
