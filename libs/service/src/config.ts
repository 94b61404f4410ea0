import 'reflect-metadata';
import { getMetadataStorage, IsIn, IsInt, IsString, Max, Min, validateSync } from 'class-validator';

/** What every process that listens to HTTP takes from its environment. A property is the variable of the same name. */
export class HttpConfig {
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number;

  @IsString()
  HOST = '127.0.0.1';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';
}

/** One sentence per variable that is missing or wrong, each with what to set. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    // Whoever started the process reads this; where in the code it was noticed is of no use to them.
    this.stack = this.message;
  }
}

/**
 * Reads a class of class-validator rules from the environment: a property is a variable, its default holds where the
 * variable is absent or empty, `number` and `boolean` properties are converted.
 * @throws ConfigError with all faults at once.
 */
export const loadConfig = <T extends object>(Class: new () => T, env: NodeJS.ProcessEnv = process.env): T => {
  const config = new Class();
  const defaults = new Class() as Record<string, string | number | boolean | undefined>;
  for (const name of variablesOf(Class)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    const type = defaults[name]?.constructor ?? Reflect.getMetadata('design:type', Class.prototype as object, name);
    Object.assign(config, { [name]: convert(type, text) });
  }
  const faults = validateSync(config, { forbidUnknownValues: false }).map(({ property, constraints = {} }) => {
    const said = env[property] ? `is "${env[property]}"` : 'is not set';
    const example = defaults[property] === undefined ? '' : `, for example ${property}=${String(defaults[property])}`;
    return `${property} ${said}: ${Object.values(constraints).join(', ')}. Set ${property}${example}.`;
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
};

const variablesOf = (Class: new () => object): Set<string> =>
  new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Class, '', false, false)
      .map(({ propertyName }) => propertyName),
  );

const convert = (type: unknown, text: string): unknown => {
  if (type === Number) return Number(text);
  if (type === Boolean && (text === 'true' || text === 'false')) return text === 'true';
  return text;
};
