/** Where controllers find the tables: `@Inject(READER) reader: Reader`. */
export const READER = Symbol('reader');
