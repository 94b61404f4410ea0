/** Says in sentences what keeps a value from fitting a schema. */
import type { Type } from 'avsc';
import avro from 'avsc';

const expected = (type: Type): string => {
  if (type instanceof avro.types.EnumType)
    return `one of ${(type as unknown as { symbols: string[] }).symbols.join(', ')}`;
  if (type instanceof avro.types.UnwrappedUnionType) return type.types.toReversed().map(expected).join(' or ');
  const words: Readonly<Record<string, string>> = {
    null: 'null',
    string: 'a string',
    int: 'a whole number',
    long: 'a whole number',
    double: 'a number',
    bytes: 'bytes',
    array: 'a list',
    record: 'an object',
  };
  return words[type.typeName] ?? type.typeName;
};

const shown = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};

/** One sentence per fault, with the path; a field the schema does not have is one too. */
export const shapeFaults = (type: Type, value: unknown): string[] => {
  const faults: string[] = [];
  type.isValid(value, {
    noUndeclaredFields: true,
    errorHook: (path: string[], found: unknown, wanted: Type) => {
      const where = path.join('.');
      if (found !== null && typeof found === 'object' && wanted instanceof avro.types.RecordType) {
        const known = new Set(wanted.fields.map((field) => field.name));
        for (const name of Object.keys(found).filter((key) => !known.has(key)))
          faults.push(`${where && `${where}.`}${name}: there is no such field`);
      } else if (found === undefined) faults.push(`${where}: missing; ${expected(wanted)} is expected`);
      else faults.push(`${where || 'event'}: ${expected(wanted)} is expected, not ${shown(found)}`);
    },
  });
  return faults;
};

/** Half a surrogate pair has no UTF-8, and Postgres keeps no NUL: such a text would come back changed, or not at all. */
export const textFaults = (value: unknown, path = ''): string[] => {
  if (typeof value === 'string') {
    if (value.includes('\0')) return [`${path}: holds a NUL character`];
    return /\p{Surrogate}/u.test(value) ? [`${path}: holds half a surrogate pair`] : [];
  }
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => textFaults(field, path === '' ? key : `${path}.${key}`));
};
