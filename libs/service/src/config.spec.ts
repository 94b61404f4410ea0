import { IsBoolean, IsInt, IsString, Max } from 'class-validator';
import { ConfigError, HttpConfig, loadConfig } from './config.js';

class ClockConfig extends HttpConfig {
  override PORT = 4_000;

  @IsString({ message: 'the address of the timing box' })
  TIMING_BOX: string;

  @IsInt()
  @Max(10)
  SPEED = 1;

  @IsBoolean()
  STRICT = false;
}

const faultsWith = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    loadConfig(ClockConfig, env);
    return [];
  } catch (error) {
    return (error as ConfigError).faults;
  }
};

it('reads what is there, converted, and keeps defaults', () => {
  const config = loadConfig(ClockConfig, { TIMING_BOX: 'b7', SPEED: '3', STRICT: 'true', LOG_LEVEL: '' });
  expect(config).toEqual({
    PORT: 4_000,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    TIMING_BOX: 'b7',
    SPEED: 3,
    STRICT: true,
  });
});

it('says all faults at once, each with what to set', () => {
  expect(faultsWith({ SPEED: 'fast', STRICT: 'perhaps', PORT: '70000' })).toEqual([
    'TIMING_BOX is not set: the address of the timing box. Set TIMING_BOX.',
    expect.stringMatching(/^SPEED is "fast": .*Set SPEED, for example SPEED=1\.$/),
    expect.stringMatching(/^STRICT is "perhaps": .*Set STRICT, for example STRICT=false\.$/),
    expect.stringMatching(/^PORT is "70000": .*Set PORT, for example PORT=4000\.$/),
  ]);
});
