/**
 * What we repair in kafkajs 2.2.4, the last release. Each connection looks for waiting requests every millisecond for ever,
 * even when none wait: 4 % of a core idle, and the negative delay makes Node print TimeoutNegativeWarning. With this it
 * looks only while some wait; whoever adds one asks for a look anyway.
 */
import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

const require = createRequire(import.meta.url);
const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
const schedule = prototype.scheduleCheckPendingRequests;

prototype.scheduleCheckPendingRequests = function () {
  if (this.pending.length > 0) schedule.call(this);
};
