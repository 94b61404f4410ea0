import { IsString, IsUrl } from 'class-validator';
import { HttpConfig } from '#service';

export class IdentityConfig extends HttpConfig {
  override PORT: number = 3_004;

  @IsString({ message: 'the file with users and secrets that podium up makes' })
  IDENTITY_FILE: string;

  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'] },
    { message: 'where web-info is reached, http://127.0.0.1:3002' },
  )
  WEB_URL: string;
}
