import { homeOf } from '../home.js';
import type { SystemAddresses } from '../state.js';
import { connectSystem } from '../system.js';
import type { RunningSystem } from '../system.js';

/** What a command needs of a system: where it answers, and the folder of the keys that sign its tokens. */
export interface Located {
  readonly addresses: SystemAddresses;
  readonly keys: string;
}

/** The system that is up. @throws SystemError `NOT_UP` */
export const locateSystem = (): Located => ({ addresses: connectSystem().addresses, keys: homeOf().keys });

export const locationOf = ({ addresses, home }: RunningSystem): Located => ({ addresses, keys: home.keys });
